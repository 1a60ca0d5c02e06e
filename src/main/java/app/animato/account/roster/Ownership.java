package app.animato.account.roster;

import app.animato.account.AccountId;
import app.animato.account.Role;
import org.springframework.stereotype.Component;

/** Somebody who can sign in and owns the house is always left. */
@Component
public class Ownership {

    private final Accounts accounts;
    private final House house;

    Ownership(Accounts accounts, House house) {
        this.accounts = accounts;
        this.house = house;
    }

    /** Whether nobody else is left who does; holds the house until the running transaction ends, so that it stays so. */
    public boolean restsOn(AccountId id) {
        house.lock();
        return accounts.find(id)
                .filter(entry -> entry.account().role() == Role.OWNER && entry.enabled())
                .filter(entry -> accounts.countOwners() == 1)
                .isPresent();
    }
}
