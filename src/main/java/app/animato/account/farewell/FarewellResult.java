package app.animato.account.farewell;

/** What came of somebody's wish to leave for good. */
public enum FarewellResult {
    /** The account is gone, and nobody is signed in with it any more. */
    DONE,
    WRONG_PASSWORD,
    /** There is no password that could be asked for, and they signed in a while ago. */
    SIGN_IN_ANEW,
    /** There were too many wrong tries; nothing was looked at. */
    TOO_MANY_TRIES,
    /** Nobody else owns the house. */
    LAST_OWNER
}
