package app.animato.account.door;

import app.animato.account.roster.AccountPrincipal;

/** What an account may ask for when the password was right, before it is opened by it. */
@FunctionalInterface
public interface AfterPassword {

    /**
     * Asks for it.
     *
     * @throws org.springframework.security.core.AuthenticationException when there is something to ask for
     */
    void check(AccountPrincipal principal);

    /** Whether a browser that was let in before and stays signed in may come back by its cookie. */
    default boolean letsComeBack(AccountPrincipal principal) {
        return true;
    }
}
