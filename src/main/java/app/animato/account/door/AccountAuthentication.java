package app.animato.account.door;

import app.animato.account.roster.AccountPrincipal;
import app.animato.audit.AuditKind;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.Authentication;

/** Somebody has proved whose account it is in another way than by its password. */
public final class AccountAuthentication extends AbstractAuthenticationToken {

    private final AccountPrincipal principal;
    private final AuditKind deed;

    /**
     * To be made only when it is proved, and of an account that may come in.
     *
     * @param deed what coming in this way is called
     */
    AccountAuthentication(AccountPrincipal principal, AuditKind deed) {
        super(principal.getAuthorities());
        this.principal = principal;
        this.deed = deed;
        principal.eraseCredentials();
        super.setAuthenticated(true);
    }

    /** What coming in was called. */
    public static AuditKind deed(Authentication authentication) {
        return authentication instanceof AccountAuthentication other ? other.deed : AuditKind.SIGNED_IN;
    }

    @Override
    public AccountPrincipal getPrincipal() {
        return principal;
    }

    @Override
    public @Nullable Object getCredentials() {
        return null;
    }
}
