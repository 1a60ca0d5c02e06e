package app.animato.shared.ui;

import com.vaadin.flow.component.Component;

/** What a feature adds to the frame around every page of whoever is signed in. */
@FunctionalInterface
public interface FramePart {

    /** A new part for one open page; called with its lock. */
    Component open();
}
