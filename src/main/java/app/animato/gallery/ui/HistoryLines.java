package app.animato.gallery.ui;

import app.animato.account.AccountId;
import app.animato.gallery.History;
import app.animato.gallery.HistoryEntry;
import app.animato.gallery.HistoryFilter;
import app.animato.gallery.HistoryOrder;
import app.animato.gallery.HistoryPages;
import app.animato.generation.Generation;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.data.provider.CallbackDataProvider;

/**
 * Gives a grid its lines page by page. It is not told how many there are: to count them takes the longer the more there
 * are, and after every change again. So its scroll bar grows while somebody scrolls.
 */
class HistoryLines {

    private final History history;
    private final AccountId owner;
    private final HistoryPages pages;
    private final Grid<HistoryEntry> grid;
    private final CallbackDataProvider<HistoryEntry, Void> provider;
    private HistoryFilter filter = HistoryFilter.ALL;
    private HistoryOrder order = HistoryOrder.NEWEST_FIRST;

    HistoryLines(History history, AccountId owner, Grid<HistoryEntry> grid) {
        this.history = history;
        this.owner = owner;
        this.pages = new HistoryPages(history, owner);
        this.grid = grid;
        provider = new CallbackDataProvider<>(
                query -> pages.read(filter, order, query.getOffset(), query.getLimit()).stream(),
                query -> history.count(owner, filter),
                HistoryEntry::id);
        grid.setItems(provider).setItemCountUnknown();
    }

    void show(HistoryFilter wanted, HistoryOrder sorted) {
        filter = wanted;
        order = sorted;
        refresh();
    }

    /** Whether there is anything at all, whatever is wanted of it. */
    boolean hasAny() {
        return !history.list(owner, HistoryFilter.ALL, HistoryOrder.NEWEST_FIRST, 0, 1)
                .isEmpty();
    }

    void refresh() {
        pages.forget();
        provider.refreshAll();
    }

    /** A line that stays where it is is drawn anew, alone. */
    void take(Generation changed) {
        boolean stays = order.equals(HistoryOrder.NEWEST_FIRST) && filter.part().isEmpty();
        history.find(owner, changed.id())
                .filter(entry ->
                        stays && grid.getDataCommunicator().getKeyMapper().has(entry))
                .ifPresentOrElse(provider::refreshItem, this::refresh);
    }
}
