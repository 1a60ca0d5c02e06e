package app.animato.gallery;

/** What the history can be sorted by. */
public enum HistoryColumn {
    EFFECT("effect"),
    SEED("seed"),
    STATUS("status"),
    ASKED("created_at"),
    TOOK("took"),
    COST("cost");

    private final String expression;

    HistoryColumn(String expression) {
        this.expression = expression;
    }

    /** The column or its alias in the history's query. */
    String expression() {
        return expression;
    }
}
