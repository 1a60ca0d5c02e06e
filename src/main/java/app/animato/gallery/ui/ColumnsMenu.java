package app.animato.gallery.ui;

import static app.animato.shared.ui.Texts.text;

import app.animato.gallery.HistoryColumn;
import app.animato.gallery.HistoryLayout;
import app.animato.shared.ui.Glyph;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.popover.Popover;
import java.util.function.Consumer;

/** Chooses columns and their order, also for who cannot drag them. */
class ColumnsMenu extends Div {

    private final UnorderedList list = new UnorderedList();
    private final Consumer<HistoryLayout> chosen;
    private HistoryLayout layout = HistoryLayout.USUAL;

    ColumnsMenu(Consumer<HistoryLayout> chosen) {
        this.chosen = chosen;
        addClassName("history-columns");
        Button button = new Button(text("history.columns"), Glyph.COLUMNS.create());
        button.getElement().setAttribute("aria-haspopup", "dialog");
        button.addThemeVariants(ButtonVariant.TERTIARY);
        Popover menu = new Popover(list);
        menu.setTarget(button);
        menu.setAriaLabel(text("history.columns"));
        menu.setAutofocus(true);
        list.addClassName("history-columns-list");
        add(button, menu);
    }

    void show(HistoryLayout shown) {
        layout = shown;
        list.removeAll();
        shown.order().forEach(column -> list.add(item(column)));
    }

    private ListItem item(HistoryColumn column) {
        String name = HistoryGrid.name(column);
        Checkbox box = new Checkbox(name, layout.shows(column));
        box.setEnabled(column != HistoryColumn.EFFECT);
        box.addValueChangeListener(changed -> choose(layout.with(column, changed.getValue())));
        Button left = mover(Glyph.UP, text("history.columns.earlier", name), column, -1);
        Button right = mover(Glyph.DOWN, text("history.columns.later", name), column, 1);
        left.setEnabled(!column.equals(layout.order().getFirst()));
        right.setEnabled(!column.equals(layout.order().getLast()));
        return new ListItem(box, left, right);
    }

    private Button mover(Glyph icon, String label, HistoryColumn column, int places) {
        Button button = new Button(icon.create(), click -> {
            choose(layout.move(column, places));
            show(layout);
        });
        button.setAriaLabel(label);
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return button;
    }

    private void choose(HistoryLayout other) {
        layout = other;
        chosen.accept(other);
    }
}
