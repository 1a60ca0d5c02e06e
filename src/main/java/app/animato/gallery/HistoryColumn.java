package app.animato.gallery;

/** What the history can be sorted by. */
public enum HistoryColumn {
    EFFECT("effect"),
    SEED("seed"),
    /** As people read them: all that is being made together, in the order of {@link HistoryPart}. */
    STATUS("case status when 'SUCCEEDED' then 1 when 'FAILED' then 2 when 'CANCELLED' then 3"
            + " when 'UNCONFIRMED' then 4 else 0 end"),
    ASKED("created_at"),
    TOOK("took"),
    COST("cost");

    private final String expression;

    HistoryColumn(String expression) {
        this.expression = expression;
    }

    /** What the history's query sorts by: a column, its alias, or a reckoning of columns. */
    String expression() {
        return expression;
    }
}
