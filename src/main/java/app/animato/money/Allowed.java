package app.animato.money;

import app.animato.account.AccountId;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** What the house and each account may do, and how much of it is left. */
@Component
class Allowed {

    private final Purses purses;
    private final AccountBudgets budgets;
    private final BudgetSettings settings;

    Allowed(Purses purses, AccountBudgets budgets, BudgetSettings settings) {
        this.purses = purses;
        this.budgets = budgets;
        this.settings = settings;
    }

    Remainder left(Coin coin, AccountId account, LocalDate today) {
        return left(coin, Holder.of(account), budgets.find(account).or(settings.accountLimits()), today);
    }

    Remainder leftToHouse(Coin coin, LocalDate today) {
        return left(coin, Holder.HOUSE, settings.houseLimits(), today);
    }

    private Remainder left(Coin coin, Holder holder, Limits limits, LocalDate today) {
        return Remainder.of(
                limits, purses.find(coin, holder, Period.month(today)), purses.find(coin, holder, Period.day(today)));
    }
}
