package app.animato.money;

import app.animato.account.AccountId;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;

/** All that counts money, over a test's own database. */
record Books(
        Purses purses, Expenses expenses, AccountBudgets budgets, HouseCalendar calendar, Ledger ledger, Budgets all) {

    Books(JdbcClient jdbc, BudgetSettings settings, Clock clock, boolean sandbox) {
        this(
                new Purses(jdbc),
                new Expenses(jdbc),
                new AccountBudgets(jdbc),
                new HouseCalendar(settings, clock),
                settings,
                new Till(sandbox));
    }

    private Books(
            Purses purses,
            Expenses expenses,
            AccountBudgets budgets,
            HouseCalendar calendar,
            BudgetSettings settings,
            Till till) {
        this(
                purses,
                expenses,
                budgets,
                calendar,
                new Ledger(purses, expenses, new Allowed(purses, budgets, settings), settings, calendar, till),
                new Budgets(purses, new Allowed(purses, budgets, settings), calendar, till));
    }

    Balance balance(AccountId account) {
        return all.balance(account);
    }
}
