package app.animato.account;

import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.stereotype.Component;

@Component
class SecurityContextCurrentAccount implements CurrentAccount {

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
        CurrentAccount.super.requireOwner();
        if (find().flatMap(accounts::find)
                .filter(AccountEntry::enabled)
                .filter(entry -> entry.account().role() == Role.OWNER)
                .isEmpty()) {
            throw new AccessDeniedException("Does not own the house any more");
        }
    }
}
