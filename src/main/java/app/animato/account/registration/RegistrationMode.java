package app.animato.account.registration;

import org.springframework.modulith.NamedInterface;

/** Who may make an account, once the house has an owner. */
@NamedInterface("registration")
public enum RegistrationMode {
    /** Whoever reaches the address. */
    OPEN,
    /** Whoever was given an invitation. */
    INVITATION,
    /** Nobody. */
    CLOSED
}
