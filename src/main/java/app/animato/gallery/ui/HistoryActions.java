package app.animato.gallery.ui;

import static app.animato.shared.ui.Texts.text;

import app.animato.effect.ui.EffectWording;
import app.animato.gallery.HistoryEntry;
import app.animato.generation.GenerationStatus;
import app.animato.share.ui.Sharing;
import app.animato.shared.ui.Glyph;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.popover.Popover;
import java.util.List;
import java.util.function.Consumer;

/** What can be done with one line. The menus of all lines are one component: there are many lines and one is open. */
class HistoryActions {

    private final Sharing sharing;
    private final Consumer<HistoryEntry> remove;
    private final Popover menu = new Popover();

    HistoryActions(Sharing sharing, Consumer<HistoryEntry> remove) {
        this.sharing = sharing;
        this.remove = remove;
        menu.setOpenOnClick(false);
        menu.setAutofocus(true);
    }

    Component of(HistoryEntry entry) {
        String what = EffectWording.name(entry.effect());
        Div actions = new Div();
        actions.addClassName("history-actions");
        actions.add(again(entry, what));
        if (entry.status() == GenerationStatus.SUCCEEDED) {
            actions.add(download(entry, what), share(entry, what));
        }
        actions.add(deletion(entry, what));
        return actions;
    }

    private Button again(HistoryEntry entry, String what) {
        Button again = button(Glyph.AGAIN, text("history.again.of", what), text("history.again"));
        again.getElement().setAttribute("aria-haspopup", "dialog");
        again.addClickListener(click ->
                again.getUI().ifPresent(ui -> openMenu(again, new MakeAgainMenu(ui, entry.id()))));
        return again;
    }

    private Button download(HistoryEntry entry, String what) {
        Button download = button(Glyph.DOWNLOAD, text("history.download.of", what), text("history.download"));
        download.getElement().setAttribute("aria-haspopup", "dialog");
        download.addClickListener(click -> openMenu(download, new DownloadLinks(entry.id())));
        return download;
    }

    private Button share(HistoryEntry entry, String what) {
        Button share = button(Glyph.SHARE, text("history.share.of", what), text("history.share"));
        share.addClickListener(click -> sharing.open(List.of(entry.id())));
        return share;
    }

    private Button deletion(HistoryEntry entry, String what) {
        boolean unconfirmed = entry.unconfirmed().isPresent();
        Button deletion = unconfirmed
                ? button(Glyph.TRASH, text("history.forget.of", what), text("history.forget"))
                : button(Glyph.TRASH, text("history.delete.of", what), text("history.delete"));
        deletion.addClickListener(click -> remove.accept(entry));
        return deletion;
    }

    private void openMenu(Button button, Component content) {
        menu.close();
        menu.removeAll();
        menu.add(content);
        menu.setAriaLabel(button.getAriaLabel().orElse(""));
        menu.setTarget(button);
        menu.open();
    }

    private static Button button(Glyph icon, String label, String tip) {
        Button button = new Button(icon.create());
        button.setAriaLabel(label);
        button.setTooltipText(tip);
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return button;
    }
}
