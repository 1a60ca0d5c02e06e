package app.animato.money;

/** What is counted with; each is counted by itself. */
public enum Coin {
    /** Paid by whoever owns the house. */
    REAL,
    /** The sandbox's: it takes no money, but counts as if it did, so that budgets can be tried out. */
    PLAY;

    Coin other() {
        return this == REAL ? PLAY : REAL;
    }
}
