package app.animato.account;

/** Who may make an account, once the house has an owner. */
public enum RegistrationMode {
    /** Whoever reaches the address. */
    OPEN,
    /** Whoever was given an invitation. */
    INVITATION,
    /** Nobody. */
    CLOSED
}
