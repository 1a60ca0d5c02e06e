package app.animato.gallery.ui;

import static app.animato.shared.ui.Texts.text;

import app.animato.generation.GenerationId;
import app.animato.shared.ui.Glyph;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.util.List;

/** What can be done with all that is selected; there as long as something is. */
class SelectionBar extends Div {

    /** What can be asked for here. */
    interface Deeds {

        void favour();

        void share();

        void trash();

        void unselect();
    }

    private final Span count = new Span();

    SelectionBar(Deeds deeds, DownloadHandler archive) {
        addClassName("gallery-selection");
        getElement().setAttribute("role", "toolbar");
        getElement().setAttribute("aria-label", text("gallery.selection"));
        count.getElement().setAttribute("role", "status");
        count.addClassName("gallery-selected");
        add(
                button(Glyph.CLOSE, text("gallery.unselect"), deeds::unselect),
                count,
                button(Glyph.HEART_FULL, text("gallery.favourite"), deeds::favour),
                download(archive),
                button(Glyph.SHARE, text("gallery.share"), deeds::share),
                button(Glyph.TRASH, text("gallery.trash-them"), deeds::trash));
        show(List.of());
    }

    final void show(List<GenerationId> selected) {
        setVisible(!selected.isEmpty());
        count.setText(text("gallery.selected", selected.size()));
    }

    private static Component download(DownloadHandler archive) {
        Anchor download = new Anchor(archive, "");
        download.add(Glyph.DOWNLOAD.create());
        download.setAriaLabel(text("gallery.download-them"));
        download.setTitle(text("gallery.download-them"));
        download.addClassName("gallery-download");
        download.getElement().setAttribute("download", "animato.zip");
        download.setRouterIgnore(true);
        return download;
    }

    private static Button button(Glyph icon, String name, Runnable deed) {
        Button button = new Button(icon.create(), click -> deed.run());
        button.setAriaLabel(name);
        button.setTooltipText(name);
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return button;
    }
}
