package app.animato.gallery.ui;

import static app.animato.shared.ui.Texts.text;

import app.animato.shared.ui.Glyph;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/** What a page says that has nothing to show, and what to do about it. */
class EmptyState extends Div {

    EmptyState(Glyph picture, String sentence) {
        this(picture, sentence, studio());
    }

    EmptyState(Glyph picture, String sentence, Component wayOut) {
        addClassName("empty");
        add(picture.create(), new Paragraph(sentence), wayOut);
    }

    private static Anchor studio() {
        return way("", text("gallery.to-studio"));
    }

    static Anchor gallery() {
        return way("gallery", text("gallery.to-gallery"));
    }

    private static Anchor way(String address, String words) {
        Anchor way = new Anchor(address, words);
        way.addClassName("button-link");
        return way;
    }
}
