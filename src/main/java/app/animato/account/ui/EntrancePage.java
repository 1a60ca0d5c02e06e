package app.animato.account.ui;

import app.animato.shared.ui.Mark;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;

/** The look of the pages in front of the door: the mark and one panel. */
abstract class EntrancePage extends Main {

    private final Div panel = new Div();

    EntrancePage() {
        addClassName("entrance");
        panel.addClassName("entrance-panel");
        panel.add(new Mark());
        add(panel);
    }

    final void show(Component... content) {
        panel.add(content);
    }
}
