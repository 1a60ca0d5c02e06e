package app.animato.shared.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;

/** A part of a page under a heading of its own, which also names it. */
public class PageSection extends Section {

    /** @param id of the heading, unique on the page */
    @SuppressWarnings("this-escape")
    public PageSection(String id, String title) {
        addClassName("page-section");
        H2 heading = new H2(title);
        heading.setId(id);
        getElement().setAttribute("aria-labelledby", id);
        add(heading);
    }

    /** Adds a sentence in the quiet colour. */
    protected final Paragraph addQuiet(String words) {
        Paragraph paragraph = new Paragraph(words);
        paragraph.addClassName("quiet");
        add(paragraph);
        return paragraph;
    }
}
