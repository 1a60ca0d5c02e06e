package app.animato.account.door;

import app.animato.account.AccountId;
import app.animato.account.roster.AccountPrincipal;
import app.animato.account.roster.Accounts;
import app.animato.audit.AuditKind;
import org.springframework.security.authentication.AccountStatusUserDetailsChecker;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;

/** Lets in whoever has proved whose account it is in another way than by its password, as far as the account may come in. */
@Component
public class Admission {

    private final Accounts accounts;
    private final AccountStatusUserDetailsChecker status = new AccountStatusUserDetailsChecker();

    Admission(Accounts accounts) {
        this.accounts = accounts;
    }

    /**
     * Lets an account in.
     *
     * @param deed what coming in this way is called
     * @throws AuthenticationException when it is gone or switched off
     */
    public AccountAuthentication admit(AccountId id, AuditKind deed) {
        AccountPrincipal principal =
                accounts.findPrincipal(id).orElseThrow(() -> new BadCredentialsException("No such account"));
        status.check(principal);
        return new AccountAuthentication(principal, deed);
    }
}
