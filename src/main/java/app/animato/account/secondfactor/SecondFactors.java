package app.animato.account.secondfactor;

import app.animato.account.Account;
import app.animato.account.AccountId;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The second factors of all accounts, for whoever looks after them. */
@Component
public class SecondFactors {

    private final SecondFactorRows rows;
    private final SecondFactorCheck check;

    SecondFactors(SecondFactorRows rows, SecondFactorCheck check) {
        this.rows = rows;
        this.check = check;
    }

    /** Whether the house wants this account to ask for a code. */
    public boolean isDemandedOf(Account account) {
        return check.isDemanded(account);
    }

    /** The accounts that ask for a code. */
    public Set<AccountId> holders() {
        return rows.holders();
    }

    /**
     * The password opens the account alone again, or the way to setting up anew; does nothing where it did. In the
     * transaction that is running.
     */
    public void remove(AccountId account) {
        rows.remove(account);
    }
}
