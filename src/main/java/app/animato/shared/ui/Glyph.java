package app.animato.shared.ui;

import com.vaadin.flow.component.html.Span;

/** One of our own icons, drawn in the colour of the text beside it; says nothing to those who listen. */
public final class Glyph extends Span {

    /** Shows {@code frontend/icons/NAME.svg}. */
    public Glyph(String name) {
        addClassName("glyph");
        getElement().setAttribute("aria-hidden", "true");
        getStyle().set("mask-image", "url(" + ClientFiles.address("icons/" + name + ".svg") + ")");
    }
}
