package app.animato.gallery;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which columns a person sees, and in which order.
 *
 * @param order all columns, the hidden ones included
 */
public record HistoryLayout(List<HistoryColumn> order, Set<HistoryColumn> hidden) {

    public static final HistoryLayout USUAL = new HistoryLayout(List.of(HistoryColumn.values()), Set.of());

    private static final String HIDDEN = "-";
    private static final Pattern COMMA = Pattern.compile(",");

    /** A column that is missing in the order comes at its end; the effect, which leads to the video, is always seen. */
    public HistoryLayout {
        List<HistoryColumn> all = new ArrayList<>(order.stream().distinct().toList());
        Arrays.stream(HistoryColumn.values())
                .filter(column -> !all.contains(column))
                .forEach(all::add);
        order = List.copyOf(all);
        Set<HistoryColumn> others = EnumSet.noneOf(HistoryColumn.class);
        others.addAll(hidden);
        others.remove(HistoryColumn.EFFECT);
        hidden = Set.copyOf(others);
    }

    public boolean shows(HistoryColumn column) {
        return !hidden.contains(column);
    }

    public HistoryLayout with(HistoryColumn column, boolean shown) {
        Set<HistoryColumn> others = EnumSet.noneOf(HistoryColumn.class);
        others.addAll(hidden);
        if (shown) {
            others.remove(column);
        } else {
            others.add(column);
        }
        return new HistoryLayout(order, others);
    }

    public HistoryLayout inOrder(List<HistoryColumn> other) {
        return new HistoryLayout(other, hidden);
    }

    /** By this many places to the right, or to the left when negative; at an end it stays. */
    public HistoryLayout move(HistoryColumn column, int places) {
        List<HistoryColumn> other = new ArrayList<>(order);
        int to = Math.clamp(order.indexOf(column) + (long) places, 0, order.size() - 1);
        other.remove(column);
        other.add(to, column);
        return inOrder(other);
    }

    /** As it is stored. */
    String spelled() {
        return order.stream()
                .map(column -> (shows(column) ? "" : HIDDEN) + column.name())
                .collect(Collectors.joining(","));
    }

    /** Passes over columns that are none any more. */
    static HistoryLayout stored(String spelled) {
        List<HistoryColumn> order = new ArrayList<>();
        Set<HistoryColumn> hidden = EnumSet.noneOf(HistoryColumn.class);
        COMMA.splitAsStream(spelled)
                .forEach(word -> Arrays.stream(HistoryColumn.values())
                        .filter(column -> word.equals(column.name()) || word.equals(HIDDEN + column.name()))
                        .forEach(column -> {
                            order.add(column);
                            if (word.startsWith(HIDDEN)) {
                                hidden.add(column);
                            }
                        }));
        return new HistoryLayout(order, hidden);
    }
}
