package app.animato.account.registration;

/** Who may make an account, once the house has an owner. */
public enum RegistrationMode {
    /** Whoever reaches the address. */
    OPEN,
    /** Whoever was given an invitation. */
    INVITATION,
    /** Nobody. */
    CLOSED
}
