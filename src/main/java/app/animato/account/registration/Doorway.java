package app.animato.account.registration;

/** What somebody finds who comes to make an account. */
public enum Doorway {
    /** The house is new: whoever comes now owns it. */
    FOR_THE_OWNER,
    /** An account can be made. */
    OPEN,
    /** It takes an invitation, and none was brought. */
    BY_INVITATION,
    /** The invitation that was brought is used up, over or taken back. */
    INVITATION_OVER,
    /** No accounts are made. */
    CLOSED;

    /** Whether an account can be made. */
    public boolean lets() {
        return this == FOR_THE_OWNER || this == OPEN;
    }
}
