package app.animato.account.roster;

import app.animato.account.Account;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** Who is signed in, as Spring Security carries it; forgets the password's hash once it has been checked. */
public final class AccountPrincipal implements UserDetails, CredentialsContainer {

    private final Account account;
    private final boolean enabled;
    private final int passwordVersion;
    private @Nullable String passwordHash;

    /** @param passwordVersion another one for each password that the account has had */
    AccountPrincipal(Account account, String passwordHash, int passwordVersion, boolean enabled) {
        this.account = account;
        this.passwordHash = passwordHash;
        this.passwordVersion = passwordVersion;
        this.enabled = enabled;
    }

    public Account account() {
        return account;
    }

    public int passwordVersion() {
        return passwordVersion;
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return List.of(new SimpleGrantedAuthority(account.role().authority()));
    }

    @Override
    public @Nullable String getPassword() {
        return passwordHash;
    }

    @Override
    public String getUsername() {
        return account.email().value();
    }

    @Override
    public boolean isEnabled() {
        return enabled;
    }

    @Override
    public void eraseCredentials() {
        passwordHash = null;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof AccountPrincipal that && account.id().equals(that.account.id());
    }

    @Override
    public int hashCode() {
        return account.id().hashCode();
    }

    @Override
    public String toString() {
        return "account " + account.id();
    }
}
