package app.animato.account.administration;

import app.animato.account.AccountId;
import app.animato.account.CurrentAccount;
import app.animato.account.EmailAddress;
import app.animato.account.roster.Accounts;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;

/**
 * Who is behind an account, for whoever owns the house; every method throws
 * {@link org.springframework.security.access.AccessDeniedException} for everybody else.
 */
@Service
public class AccountDirectory {

    private final CurrentAccount currentAccount;
    private final Accounts accounts;

    AccountDirectory(CurrentAccount currentAccount, Accounts accounts) {
        this.currentAccount = currentAccount;
        this.accounts = accounts;
    }

    /** The addresses of all accounts. */
    public Map<AccountId, EmailAddress> everybody() {
        currentAccount.requireOwner();
        return accounts.allAddresses();
    }

    /** The addresses of those accounts that exist. */
    public Map<AccountId, EmailAddress> addresses(Set<AccountId> wanted) {
        currentAccount.requireOwner();
        return wanted.isEmpty() ? Map.of() : accounts.addresses(wanted);
    }
}
