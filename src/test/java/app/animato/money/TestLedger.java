package app.animato.money;

import java.math.BigDecimal;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The ledger of a house without budgets, over a test's own database. */
public final class TestLedger {

    private static final BudgetSettings BOUNDLESS =
            new BudgetSettings("none", "none", "none", "none", BigDecimal.ONE, "UTC");

    private TestLedger() {}

    public static Ledger over(JdbcClient jdbc, Clock clock, boolean sandbox) {
        return new Books(jdbc, BOUNDLESS, clock, sandbox).ledger();
    }
}
