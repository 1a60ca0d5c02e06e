package app.animato.account;

/** What somebody who is signed in has to show before something is done that only their account's person may do. */
public enum Proof {
    /** They have shown just now who they are. */
    NOTHING,
    PASSWORD,
    /** There is no password to ask for: they sign in anew, or have the OpenID provider say again who they are. */
    SIGNING_IN_ANEW
}
