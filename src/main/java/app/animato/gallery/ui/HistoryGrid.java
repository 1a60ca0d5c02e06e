package app.animato.gallery.ui;

import static app.animato.shared.ui.Texts.text;

import app.animato.gallery.HistoryColumn;
import app.animato.gallery.HistoryEntry;
import app.animato.gallery.HistoryLayout;
import app.animato.gallery.HistoryOrder;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableFunction;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/** The lines of the history: columns that a person can choose and move, or one column of cards where it is narrow. */
class HistoryGrid extends Grid<HistoryEntry> {

    private final Map<HistoryColumn, Column<HistoryEntry>> columns = new EnumMap<>(HistoryColumn.class);
    private final Column<HistoryEntry> pictures;
    private final Column<HistoryEntry> actions;
    private final Column<HistoryEntry> cards;
    private HistoryLayout layout = HistoryLayout.USUAL;
    private boolean narrow;

    HistoryGrid(HistoryCells cells, SerializableFunction<HistoryEntry, Component> buttons) {
        addClassName("history-grid");
        addThemeVariants(GridVariant.NO_BORDER);
        setColumnReorderingAllowed(true);
        pictures = addComponentColumn(cells::picture)
                .setHeader(text("history.video"))
                .setWidth("104px")
                .setFlexGrow(0);
        keep(HistoryColumn.EFFECT, addComponentColumn(cells::link));
        keep(HistoryColumn.SEED, addColumn(cells::seed));
        keep(HistoryColumn.STATUS, addComponentColumn(cells::status));
        keep(HistoryColumn.ASKED, addColumn(cells::asked));
        keep(HistoryColumn.TOOK, addColumn(cells::took).setTextAlign(ColumnTextAlign.END));
        keep(HistoryColumn.COST, addColumn(cells::cost).setTextAlign(ColumnTextAlign.END));
        actions = addComponentColumn(buttons::apply)
                .setHeader(text("history.actions"))
                .setFrozenToEnd(true)
                .setAutoWidth(true)
                .setFlexGrow(0);
        cards = addComponentColumn(entry -> cells.card(entry, buttons.apply(entry)));
        cards.setVisible(false);
    }

    private void keep(HistoryColumn column, Column<HistoryEntry> shown) {
        shown.setHeader(name(column)).setSortProperty(column.name()).setAutoWidth(true);
        columns.put(column, shown);
    }

    static String name(HistoryColumn column) {
        return text("history.column." + column.name());
    }

    void arrange(HistoryLayout wanted) {
        layout = wanted;
        List<Column<HistoryEntry>> order = new ArrayList<>(List.of(pictures));
        wanted.order().forEach(column -> order.add(column(column)));
        order.addAll(List.of(actions, cards));
        setColumnOrder(order);
        showColumns();
    }

    /** Whether there is no room for columns. */
    void setNarrow(boolean isNarrow) {
        if (isNarrow != narrow) {
            narrow = isNarrow;
            setClassName("history-narrow", narrow);
            showColumns();
        }
    }

    boolean isNarrow() {
        return narrow;
    }

    private void showColumns() {
        pictures.setVisible(!narrow);
        actions.setVisible(!narrow);
        cards.setVisible(narrow);
        columns.forEach((column, shown) -> shown.setVisible(!narrow && layout.shows(column)));
    }

    /** Marks the column by which the lines are sorted; what is as usual has no mark. */
    void mark(HistoryOrder order) {
        SortDirection direction = order.descending() ? SortDirection.DESCENDING : SortDirection.ASCENDING;
        sort(
                order.equals(HistoryOrder.NEWEST_FIRST)
                        ? List.of()
                        : List.of(new GridSortOrder<>(column(order.column()), direction)));
    }

    void whenSorted(Consumer<HistoryOrder> sorted) {
        addSortListener(event -> sorted.accept(
                event.getSortOrder().stream().findFirst().map(this::order).orElse(HistoryOrder.NEWEST_FIRST)));
    }

    private HistoryOrder order(GridSortOrder<HistoryEntry> mark) {
        HistoryColumn column = columns.entrySet().stream()
                .filter(entry -> entry.getValue().equals(mark.getSorted()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(HistoryColumn.ASKED);
        return new HistoryOrder(column, mark.getDirection() == SortDirection.DESCENDING);
    }

    /** Told of what somebody dragged, and not of what was arranged here. */
    void whenMoved(SerializableConsumer<List<HistoryColumn>> moved) {
        addColumnReorderListener(event -> {
            if (event.isFromClient()) {
                moved.accept(event.getColumns().stream()
                        .flatMap(shown -> columns.entrySet().stream()
                                .filter(entry -> entry.getValue().equals(shown))
                                .map(Map.Entry::getKey))
                        .toList());
            }
        });
    }

    private Column<HistoryEntry> column(HistoryColumn column) {
        return Objects.requireNonNull(columns.get(column));
    }
}
