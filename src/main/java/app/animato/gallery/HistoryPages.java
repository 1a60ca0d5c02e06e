package app.animato.gallery;

import app.animato.account.AccountId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Reads the history for a grid, which asks for lines by their number. Remembers by which line every page began, so that
 * in the usual order each page, in whichever direction, is read from there instead of being counted down to. Belongs to
 * one page of one person, and is used with that page's lock.
 */
public final class HistoryPages {

    /** How many lines lie between two that are remembered. */
    static final int STRIDE = 50;

    private final History history;
    private final AccountId owner;
    private final TreeMap<Integer, History.Key> keys = new TreeMap<>();
    private HistoryFilter filter = HistoryFilter.ALL;
    private HistoryOrder order = HistoryOrder.NEWEST_FIRST;

    public HistoryPages(History history, AccountId owner) {
        this.history = history;
        this.owner = owner;
    }

    /** To be called when lines came or went, since from there on every line has another number. */
    public void forget() {
        keys.clear();
    }

    public List<HistoryEntry> read(HistoryFilter wanted, HistoryOrder sorted, int offset, int limit) {
        if (!wanted.equals(filter) || !sorted.equals(order)) {
            filter = wanted;
            order = sorted;
            forget();
        }
        if (!order.equals(HistoryOrder.NEWEST_FIRST)) {
            return history.list(owner, filter, order, offset, limit);
        }
        List<HistoryEntry> page = usual(offset, limit);
        remember(page, offset);
        return page;
    }

    private List<HistoryEntry> usual(int offset, int limit) {
        Map.Entry<Integer, History.Key> near = keys.floorEntry(offset);
        return near == null
                ? history.list(owner, filter, order, offset, limit)
                : history.after(owner, filter, near.getValue(), offset - near.getKey(), limit);
    }

    /** By the line before: what is behind it has that number. */
    private void remember(List<HistoryEntry> page, int offset) {
        int first = (offset / STRIDE + 1) * STRIDE;
        for (int number = first; number <= offset + page.size(); number += STRIDE) {
            keys.put(number, History.Key.of(page.get(number - offset - 1)));
        }
    }
}
