package app.animato.account;

import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.stereotype.Component;

@Component
class SecurityContextCurrentAccount implements CurrentAccount {

    private final SecurityContextHolderStrategy contexts;

    SecurityContextCurrentAccount(SecurityContextHolderStrategy contexts) {
        this.contexts = contexts;
    }

    @Override
    public Optional<Account> findAccount() {
        return Optional.ofNullable(contexts.getContext().getAuthentication())
                .map(authentication -> authentication.getPrincipal())
                .filter(AccountPrincipal.class::isInstance)
                .map(AccountPrincipal.class::cast)
                .map(AccountPrincipal::account);
    }
}
