package app.animato.shared.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;

/** Animato's name and mark, leading home. */
public final class Mark extends Anchor {

    public Mark() {
        super("", "");
        setRouterIgnore(false);
        addClassName("mark");
        add(new Image(ClientFiles.address("mark.svg"), ""), new Span("Animato"));
    }
}
