package app.animato.account.secondfactor;

import app.animato.account.roster.AccountPrincipal;
import org.springframework.security.core.AuthenticationException;

/** The password is right, and opens nothing by itself. */
public final class CodeWantedException extends AuthenticationException {

    private final transient AccountPrincipal principal;

    CodeWantedException(AccountPrincipal principal) {
        super("A code is wanted besides the password");
        this.principal = principal;
    }

    AccountPrincipal principal() {
        return principal;
    }
}
