package app.animato.gallery.ui;

import static app.animato.shared.ui.Texts.text;

import app.animato.generation.Generation;
import app.animato.shared.ui.Attempts;
import app.animato.shared.ui.Glyph;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;

/** What can be done with the generation that is shown. */
class ViewerActions extends Div {

    /** What can be asked for here. */
    interface Deeds {

        void cancel();

        void makeAgain();

        void favour();

        void share();

        void trash();

        void forget();
    }

    private final Deeds deeds;
    private final Button favourite = new Button(text("gallery.favourite"));

    ViewerActions(Deeds deeds) {
        this.deeds = deeds;
        addClassName("viewer-actions");
        favourite.addClassName("viewer-favourite");
        favourite.getElement().setAttribute("aria-keyshortcuts", "s");
        favourite.addClickListener(click -> deeds.favour());
    }

    void show(Generation generation, boolean liked) {
        removeAll();
        generation.result().ifPresent(result -> add(download(generation), share(), favourite));
        show(liked);
        if (!generation.status().isEnd()) {
            Button cancel = new Button(text("gallery.cancel"), Glyph.CLOSE.create());
            Attempts.onClick(cancel, deeds::cancel);
            cancel.setEnabled(!generation.cancelRequested());
            add(cancel);
        }
        add(new Button(text("gallery.make-again"), Glyph.AGAIN.create(), click -> deeds.makeAgain()));
        add(generation.unconfirmed().isPresent() ? forget() : trash());
    }

    final void show(boolean liked) {
        favourite.setIcon((liked ? Glyph.HEART_FULL : Glyph.HEART).create());
        favourite.getElement().setAttribute("aria-pressed", Boolean.toString(liked));
    }

    private static DownloadMenu download(Generation generation) {
        DownloadMenu download = new DownloadMenu(generation.id());
        download.button().addThemeVariants(ButtonVariant.PRIMARY);
        download.button().addClassName("viewer-download");
        download.button().getElement().setAttribute("aria-keyshortcuts", "d");
        return download;
    }

    private Button share() {
        return new Button(text("gallery.share"), Glyph.SHARE.create(), click -> deeds.share());
    }

    private Button forget() {
        Button forget = new Button(text("gallery.forget"), Glyph.TRASH.create(), click -> deeds.forget());
        forget.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.ERROR);
        return forget;
    }

    private Button trash() {
        Button trash = new Button(text("gallery.delete"), Glyph.TRASH.create(), click -> deeds.trash());
        trash.addClassName("viewer-trash");
        trash.getElement().setAttribute("aria-keyshortcuts", "Delete");
        trash.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.ERROR);
        return trash;
    }
}
