package app.animato.money;

import app.animato.account.AccountId;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What a wish was expected to cost, and what came of it.
 *
 * @param askedOn the day of the house on which it was asked for: what it costs belongs to that day and its month
 * @param reserved what was set aside for it, kept when it is settled
 */
record Expense(UUID wish, AccountId account, Coin coin, LocalDate askedOn, Money reserved, Money spent, State state) {

    /** What is known is kept; but what was taken for the cost gives way to the cost. */
    boolean takes(Bill bill) {
        return state.isOpen() || (state == State.ASSUMED && bill instanceof Bill.Charged);
    }

    enum State {
        /** Under way: what it may cost is set aside. */
        RESERVED,
        /** It cost what the provider told. */
        SPENT,
        /** It was made, but its cost was never told: what was set aside is taken for it. */
        ASSUMED,
        /** It cost nothing. */
        RELEASED,
        /** Nobody knows whether it cost anything; nothing is set aside any more. */
        UNCLEAR;

        /** Whether nothing is known of its cost yet that is worth keeping. */
        boolean isOpen() {
            return this == RESERVED || this == UNCLEAR;
        }
    }

    /** What it holds of its account's and the house's money as it stands. */
    Purse share() {
        return switch (state) {
            case RESERVED -> new Purse(reserved, Money.ZERO, 1);
            case SPENT, ASSUMED -> new Purse(Money.ZERO, spent, 1);
            case RELEASED -> Purse.EMPTY;
            case UNCLEAR -> new Purse(Money.ZERO, Money.ZERO, 1);
        };
    }

    Expense settled(Bill bill) {
        return switch (bill) {
            case Bill.Charged charged -> with(charged.cost(), State.SPENT);
            case Bill.Untold untold -> with(reserved, State.ASSUMED);
            case Bill.Nothing nothing -> with(Money.ZERO, State.RELEASED);
            case Bill.Unclear unclear -> with(Money.ZERO, State.UNCLEAR);
        };
    }

    private Expense with(Money cost, State next) {
        return new Expense(wish, account, coin, askedOn, reserved, cost, next);
    }
}
