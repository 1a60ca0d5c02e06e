package app.animato.gallery;

/** How the history is sorted. */
public record HistoryOrder(HistoryColumn column, boolean descending) {

    public static final HistoryOrder NEWEST_FIRST = new HistoryOrder(HistoryColumn.ASKED, true);

    /** The usual order walks along an index that begins with the owner; H2 sees that only when the owner is named. */
    String sql() {
        return equals(NEWEST_FIRST) ? "owner, created_at desc, id desc" : sorted();
    }

    private String sorted() {
        return column.expression() + (descending ? " desc" : " asc") + " nulls last, created_at desc, id desc";
    }
}
