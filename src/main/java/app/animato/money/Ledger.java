package app.animato.money;

import app.animato.account.AccountId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sets money aside for wishes and settles it when it is known what they cost. Everybody who does so takes turns at one
 * lock, the last that their transaction takes, so that however many ask at once, never more is promised than may be
 * spent, and nobody waits for anybody in a circle.
 */
@Service
public class Ledger {

    private static final Logger log = LoggerFactory.getLogger(Ledger.class);

    private final Purses purses;
    private final Expenses expenses;
    private final Allowed allowed;
    private final BudgetSettings settings;
    private final HouseCalendar calendar;
    private final Till till;

    Ledger(
            Purses purses,
            Expenses expenses,
            Allowed allowed,
            BudgetSettings settings,
            HouseCalendar calendar,
            Till till) {
        this.purses = purses;
        this.expenses = expenses;
        this.allowed = allowed;
        this.settings = settings;
        this.calendar = calendar;
        this.till = till;
    }

    /** What is set aside for a video as long as nobody knows what one costs. */
    public Money unknownPrice() {
        return settings.unknown();
    }

    /**
     * Sets aside what wishes of one account may cost: for all of them or, when that is more than is left, for none.
     * Belongs into the transaction that stores the wishes.
     *
     * @param prices what each may cost
     * @return why nothing was set aside; empty when it was
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Shortage> reserve(AccountId account, Map<Wish, Money> prices) {
        purses.lock();
        LocalDate today = calendar.today();
        Money needed = Money.sum(prices.values().stream());
        Optional<Shortage> shortage = shortage(account, needed, prices.size(), today);
        if (shortage.isEmpty()) {
            prices.forEach((wish, price) -> expenses.add(
                    new Expense(wish.id(), account, till.coin(), today, price, Money.ZERO, Expense.State.RESERVED)));
            count(till.coin(), account, today, new Purse(needed, Money.ZERO, prices.size()));
        }
        return shortage;
    }

    private Optional<Shortage> shortage(AccountId account, Money needed, int videos, LocalDate today) {
        return shortage(false, allowed.left(till.coin(), account, today), needed, videos, today)
                .or(() -> shortage(true, allowed.leftToHouse(till.coin(), today), needed, videos, today));
    }

    private static Optional<Shortage> shortage(
            boolean house, Remainder left, Money needed, int videos, LocalDate today) {
        Optional<Shortage> ofMoney = left.money()
                .filter(money -> money.compareTo(needed) < 0)
                .map(money -> new Shortage.OfMoney(
                        house,
                        money,
                        needed,
                        left.whole()
                                .month()
                                .filter(limit -> limit.compareTo(needed) >= 0)
                                .map(enough -> HouseCalendar.monthAfter(today))));
        return ofMoney.or(() -> left.videos()
                .filter(many -> many < videos)
                .map(many -> new Shortage.OfVideos(
                        house,
                        many,
                        left.whole().videos().filter(limit -> limit >= videos).map(enough -> today.plusDays(1)))));
    }

    /**
     * Settles what was set aside for a wish. Once it is known what it cost, that stays; a cost that becomes known after
     * it seemed unclear, or was assumed, is booked then. Belongs into the transaction that stores what became of the wish.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void settle(Wish wish, Bill bill) {
        purses.lock();
        Expense before = expenses.find(wish.id()).orElseGet(() -> unforeseen(wish));
        settle(before, bill);
    }

    /** The same, where nothing but its name is known of the wish any more; does nothing for one that has no expense. */
    @Transactional
    public void settle(UUID wish, Bill bill) {
        purses.lock();
        expenses.find(wish).ifPresent(before -> settle(before, bill));
    }

    private void settle(Expense before, Bill bill) {
        if (!before.takes(bill) || before.settled(bill).equals(before)) {
            return;
        }
        Expense after = before.settled(bill);
        expenses.store(after);
        log.info("Wish {}: {} set aside, {} spent, {}", after.wish(), before.reserved(), after.spent(), after.state());
        count(after.coin(), after.account(), after.askedOn(), difference(before.share(), after.share()));
    }

    /** It was asked for before there were books. */
    private Expense unforeseen(Wish wish) {
        Expense expense = new Expense(
                wish.id(),
                wish.account(),
                till.coin(),
                calendar.day(wish.asked()),
                Money.ZERO,
                Money.ZERO,
                Expense.State.RESERVED);
        expenses.add(expense);
        count(till.coin(), wish.account(), expense.askedOn(), expense.share());
        return expense;
    }

    private static Purse difference(Purse before, Purse after) {
        return new Purse(
                after.reserved().minus(before.reserved()),
                after.spent().minus(before.spent()),
                after.videos() - before.videos());
    }

    private void count(Coin counted, AccountId account, LocalDate day, Purse more) {
        for (Holder holder : List.of(Holder.HOUSE, Holder.of(account))) {
            for (Period period : List.of(Period.month(day), Period.day(day))) {
                purses.add(counted, holder, period, more);
            }
        }
    }

    /** Those of some wishes that were paid in other money than what is counted with now: what they cost says nothing. */
    public Set<UUID> inOtherMoney(Collection<UUID> wishes) {
        return wishes.isEmpty() ? Set.of() : expenses.inAnotherCoin(till.coin(), wishes);
    }

    /** The wishes for which money is set aside. */
    public List<UUID> reserved() {
        return expenses.findReserved();
    }
}
