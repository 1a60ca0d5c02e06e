package app.animato.shared.ui;

import com.vaadin.flow.component.Component;

/** What a feature adds to the page on which somebody looks after their own account; shown in the order of the beans. */
@FunctionalInterface
public interface AccountSection {

    /** A new section for one open page; called with its lock, on behalf of whoever is signed in. */
    Component open();
}
