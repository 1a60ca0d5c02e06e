package app.animato.gallery.ui;

import static app.animato.shared.ui.Texts.text;

import app.animato.gallery.DownloadKind;
import app.animato.generation.GenerationId;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** A finished video as each kind of file it can be had as. */
class DownloadLinks extends Div {

    DownloadLinks(GenerationId generation) {
        addClassName("history-menu");
        for (DownloadKind kind : DownloadKind.values()) {
            add(link(generation, kind));
        }
    }

    private static Anchor link(GenerationId generation, DownloadKind kind) {
        Span name = new Span(text("history.download." + kind.name()));
        Span about = new Span(text("history.download.about." + kind.name()));
        about.addClassName("history-menu-about");
        Anchor link = new Anchor(kind.address(generation), name, about);
        link.setRouterIgnore(true);
        link.getElement().setAttribute("download", true);
        return link;
    }
}
