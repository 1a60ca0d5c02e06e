package app.animato.money;

import app.animato.account.AccountId;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** What a person has used and what is left. Right at this moment; what counts is what {@link Ledger} says. */
@Service
public class Budgets {

    private final Purses purses;
    private final Allowed allowed;
    private final HouseCalendar calendar;
    private final Till till;

    Budgets(Purses purses, Allowed allowed, HouseCalendar calendar, Till till) {
        this.purses = purses;
        this.allowed = allowed;
        this.calendar = calendar;
        this.till = till;
    }

    public Balance balance(AccountId account) {
        LocalDate today = calendar.today();
        Remainder left = allowed.left(till.coin(), account, today).and(allowed.leftToHouse(till.coin(), today));
        return new Balance(
                till.coin(),
                purses.find(till.coin(), Holder.of(account), Period.month(today))
                        .bound(),
                left.money(),
                left.videos(),
                left.whole().month().equals(Optional.of(Money.ZERO))
                        ? Optional.empty()
                        : Optional.of(HouseCalendar.monthAfter(today)),
                today.plusDays(1));
    }
}
