package app.animato.gallery.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;

/** What a page says that has nothing to show yet, and what to do about it. */
class EmptyState extends Div {

    EmptyState(VaadinIcon picture, String sentence) {
        addClassName("empty");
        Icon icon = picture.create();
        icon.getElement().setAttribute("aria-hidden", "true");
        Anchor studio = new Anchor("", "Go to the studio");
        studio.addClassName("button-link");
        add(icon, new Paragraph(sentence), studio);
    }
}
