package app.animato.account;

import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** Somebody has proved whose account it is in another way than by its password. */
final class AccountAuthentication extends AbstractAuthenticationToken {

    private final AccountPrincipal principal;

    /** To be made only when it is proved, and of an account that may come in. */
    AccountAuthentication(AccountPrincipal principal) {
        super(principal.getAuthorities());
        this.principal = principal;
        principal.eraseCredentials();
        super.setAuthenticated(true);
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
