package app.animato.account;

/**
 * What a feature keeps for accounts, for when one is deleted. Asked again and again until all is gone, also after a
 * restart.
 */
public interface Belongings {

    /** Clears away what can be cleared now; returns whether nothing is left. */
    boolean clear(AccountId account);
}
