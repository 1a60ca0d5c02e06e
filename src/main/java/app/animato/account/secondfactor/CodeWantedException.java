package app.animato.account.secondfactor;

import app.animato.account.roster.AccountPrincipal;
import org.springframework.security.core.AuthenticationException;

/** The password is right, and opens nothing by itself: something is to be done before. */
public final class CodeWantedException extends AuthenticationException {

    private final transient AccountPrincipal principal;
    private final transient NextStep next;

    CodeWantedException(AccountPrincipal principal, NextStep next) {
        super("A code is wanted besides the password");
        this.principal = principal;
        this.next = next;
    }

    AccountPrincipal principal() {
        return principal;
    }

    NextStep next() {
        return next;
    }
}
