package app.animato.account.roster;

import app.animato.account.Account;
import app.animato.account.CurrentAccount;
import app.animato.testing.TestDatabase;
import org.springframework.security.core.context.SecurityContextHolder;

/** The accounts of a test's house. */
public final class TestRoster {

    private TestRoster() {}

    public static Accounts accounts(TestDatabase database) {
        return new Accounts(database.jdbc());
    }

    public static House house(TestDatabase database) {
        return new House(database.jdbc());
    }

    public static Ownership ownership(TestDatabase database) {
        return new Ownership(accounts(database), house(database));
    }

    public static AccountUserDetailsService users(Accounts accounts) {
        return new AccountUserDetailsService(accounts);
    }

    /** Whoever the test has put into Spring Security's context. */
    public static CurrentAccount current(Accounts accounts) {
        return new SecurityContextCurrentAccount(SecurityContextHolder.getContextHolderStrategy(), accounts);
    }

    /** Whoever has the account and its first password. */
    public static AccountPrincipal principal(Account account) {
        return new AccountPrincipal(account, "", 0, true);
    }

    /** How many can sign in and own the house. */
    public static long owners(Accounts accounts) {
        return accounts.countOwners();
    }
}
