package app.animato.account.signin;

/** What came of somebody's wish to be signed out elsewhere. */
public enum EndingResult {
    /** Nobody is signed in there any more. */
    DONE,
    WRONG_PASSWORD,
    /** There were too many wrong tries; nothing was looked at. */
    TOO_MANY_TRIES,
    /** There is no password that could be asked for, and they signed in a while ago. */
    SIGN_IN_ANEW
}
