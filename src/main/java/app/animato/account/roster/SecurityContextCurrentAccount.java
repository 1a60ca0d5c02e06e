package app.animato.account.roster;

import app.animato.account.Account;
import app.animato.account.AccountEntry;
import app.animato.account.CurrentAccount;
import app.animato.account.Role;
import app.animato.audit.Place;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.stereotype.Component;

@Component
class SecurityContextCurrentAccount implements CurrentAccount {

    private static final Logger log = LoggerFactory.getLogger(SecurityContextCurrentAccount.class);

    private final SecurityContextHolderStrategy contexts;
    private final Accounts accounts;

    SecurityContextCurrentAccount(SecurityContextHolderStrategy contexts, Accounts accounts) {
        this.contexts = contexts;
        this.accounts = accounts;
    }

    @Override
    public Optional<Account> findAccount() {
        return Optional.ofNullable(contexts.getContext().getAuthentication())
                .map(authentication -> authentication.getPrincipal())
                .filter(AccountPrincipal.class::isInstance)
                .map(AccountPrincipal.class::cast)
                .map(AccountPrincipal::account);
    }

    /** Looks it up: on another node, somebody may have taken the house from them a moment ago. */
    @Override
    public void requireOwner() {
        try {
            CurrentAccount.super.requireOwner();
            requireOwnerNow();
        } catch (AccessDeniedException refused) {
            log.warn("Refused to {}, from {}: {}", find(), Place.current(), refused.getMessage());
            throw refused;
        }
    }

    private void requireOwnerNow() {
        if (find().flatMap(accounts::find)
                .filter(AccountEntry::enabled)
                .filter(entry -> entry.account().role() == Role.OWNER)
                .isEmpty()) {
            throw new AccessDeniedException("Does not own the house any more");
        }
    }
}
