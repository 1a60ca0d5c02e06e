package app.animato.gallery;

/** How the history is sorted. */
public record HistoryOrder(HistoryColumn column, boolean descending) {

    public static final HistoryOrder NEWEST_FIRST = new HistoryOrder(HistoryColumn.ASKED, true);

    String sql() {
        return column.expression() + (descending ? " desc" : " asc") + " nulls last";
    }
}
