package app.animato.account.administration;

/** What came of changing an account. */
public enum AccountChange {
    DONE,
    /** It is not there, or no longer. */
    GONE,
    /** Nobody would be left who owns the house. */
    LAST_OWNER
}
