package app.animato.account.secondfactor;

import app.animato.account.AccountId;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The second factors of all accounts, for whoever looks after them. */
@Component
public class SecondFactors {

    private final SecondFactorRows rows;

    SecondFactors(SecondFactorRows rows) {
        this.rows = rows;
    }

    /** The accounts that ask for a code. */
    public Set<AccountId> holders() {
        return rows.holders();
    }

    /** The password opens the account alone again; does nothing where it did. In the transaction that is running. */
    public void remove(AccountId account) {
        rows.remove(account);
    }
}
