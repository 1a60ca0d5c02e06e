package app.animato.gallery.ui;

import static app.animato.shared.ui.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;

/** What a page says that has nothing to show, and what to do about it. */
class EmptyState extends Div {

    EmptyState(VaadinIcon picture, String sentence) {
        this(picture, sentence, studio());
    }

    EmptyState(VaadinIcon picture, String sentence, Component wayOut) {
        addClassName("empty");
        Icon icon = picture.create();
        icon.getElement().setAttribute("aria-hidden", "true");
        add(icon, new Paragraph(sentence), wayOut);
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
