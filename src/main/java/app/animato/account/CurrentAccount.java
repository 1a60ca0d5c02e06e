package app.animato.account;

import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;

/** The account on whose behalf the running request acts. */
public interface CurrentAccount {

    /** Empty when nobody is signed in. */
    Optional<Account> findAccount();

    /** Empty when nobody is signed in. */
    default Optional<AccountId> find() {
        return findAccount().map(Account::id);
    }

    /**
     * The account that is signed in.
     *
     * @throws IllegalStateException when nobody is; a page or an address that calls this must be protected
     */
    default AccountId require() {
        return find().orElseThrow(() -> new IllegalStateException("Nobody is signed in"));
    }

    /**
     * Lets whoever owns the house pass.
     *
     * @throws AccessDeniedException for everybody else
     */
    default void requireOwner() {
        if (findAccount().filter(account -> account.role() == Role.OWNER).isEmpty()) {
            throw new AccessDeniedException("Only for the owner of the house");
        }
    }
}
