package app.animato.account.password;

import app.animato.account.roster.AccountPrincipal;
import app.animato.account.roster.Accounts;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsPasswordService;
import org.springframework.stereotype.Component;

/** Keeps a password that was just found right by a hash of today, unless it has been changed meanwhile. */
@Component
class HashRenewal implements UserDetailsPasswordService {

    private static final Logger log = LoggerFactory.getLogger(HashRenewal.class);

    private final Accounts accounts;

    HashRenewal(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public UserDetails updatePassword(UserDetails user, @Nullable String hash) {
        if (user instanceof AccountPrincipal principal && hash != null) {
            renew(principal, hash);
        }
        return user;
    }

    private void renew(AccountPrincipal principal, String hash) {
        @Nullable String before = principal.getPassword();
        if (before != null && accounts.renewHash(principal.account().id(), before, hash)) {
            log.info(
                    "Account {}: the password is kept by a hash of today",
                    principal.account().id());
        }
    }
}
