package app.animato.account.password;

import app.animato.account.door.AfterPassword;
import app.animato.account.roster.AccountPrincipal;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;

/** Opens an account by its password, as far as nothing else is asked for. */
final class PasswordDoor implements AuthenticationProvider {

    private final AuthenticationProvider passwords;
    private final AfterPassword further;

    PasswordDoor(AuthenticationProvider passwords, AfterPassword further) {
        this.passwords = passwords;
        this.further = further;
    }

    @Override
    public @Nullable Authentication authenticate(Authentication tried) {
        @Nullable Authentication known = passwords.authenticate(tried);
        if (known != null && known.getPrincipal() instanceof AccountPrincipal principal) {
            further.check(principal);
        }
        return known;
    }

    @Override
    public boolean supports(Class<?> kind) {
        return passwords.supports(kind);
    }
}
