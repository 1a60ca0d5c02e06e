package app.animato.money;

import app.animato.account.AccountId;
import app.animato.account.CurrentAccount;
import app.animato.audit.AuditKind;
import app.animato.audit.AuditLog;
import app.animato.audit.Deed;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * All money of the house, for whoever owns it: every method throws
 * {@link org.springframework.security.access.AccessDeniedException} for everybody else.
 */
@Service
public class HouseMoney {

    private static final int MONTHS = 12;

    /** In the audit log, where nothing of its own is said. */
    private static final String AS_EVERYBODY = "–";

    private final CurrentAccount currentAccount;
    private final Purses purses;
    private final Expenses expenses;
    private final AccountBudgets budgets;
    private final BudgetSettings settings;
    private final HouseCalendar calendar;
    private final Till till;
    private final AuditLog audit;

    HouseMoney(
            CurrentAccount currentAccount,
            Purses purses,
            Expenses expenses,
            AccountBudgets budgets,
            BudgetSettings settings,
            HouseCalendar calendar,
            Till till,
            AuditLog audit) {
        this.currentAccount = currentAccount;
        this.purses = purses;
        this.expenses = expenses;
        this.budgets = budgets;
        this.settings = settings;
        this.calendar = calendar;
        this.till = till;
        this.audit = audit;
    }

    public MoneyReport report() {
        currentAccount.requireOwner();
        LocalDate today = calendar.today();
        YearMonth first = YearMonth.from(today).minusMonths(MONTHS - 1);
        Expenses.Sum unclear = expenses.sum(till.coin(), Expense.State.UNCLEAR, first.atDay(1));
        return new MoneyReport(
                till.coin(),
                calendar.zone(),
                purses.find(till.coin(), Holder.HOUSE, Period.month(today)),
                expenses.reservedBefore(till.coin(), today.withDayOfMonth(1)),
                settings.houseLimits(),
                days(today),
                months(first, YearMonth.from(today)),
                unclear.many(),
                unclear.reserved(),
                accounts(today),
                settings.accountLimits());
    }

    private SortedMap<LocalDate, Money> days(LocalDate today) {
        LocalDate first = today.withDayOfMonth(1);
        Map<Period, Purse> known = purses.house(till.coin(), Period.day(first), Period.day(today));
        SortedMap<LocalDate, Money> days = new TreeMap<>();
        first.datesUntil(today.plusDays(1)).forEach(day -> days.put(day, spent(known, Period.day(day))));
        return days;
    }

    private SortedMap<YearMonth, Money> months(YearMonth first, YearMonth last) {
        Map<Period, Purse> known = purses.house(till.coin(), Period.month(first), Period.month(last));
        SortedMap<YearMonth, Money> months = new TreeMap<>();
        for (YearMonth month = first; !month.isAfter(last); month = month.plusMonths(1)) {
            months.put(month, spent(known, Period.month(month)));
        }
        return months;
    }

    private static Money spent(Map<Period, Purse> known, Period period) {
        return known.getOrDefault(period, Purse.EMPTY).spent();
    }

    private Map<AccountId, AccountMoney> accounts(LocalDate today) {
        Map<UUID, Purse> months = purses.accounts(till.coin(), Period.month(today));
        Map<UUID, Purse> days = purses.accounts(till.coin(), Period.day(today));
        Map<UUID, Limits> own = budgets.all();
        Map<AccountId, AccountMoney> accounts = new HashMap<>();
        Stream.concat(months.keySet().stream(), own.keySet().stream())
                .distinct()
                .forEach(account -> {
                    Limits limits = own.getOrDefault(account, Limits.NONE);
                    accounts.put(
                            new AccountId(account),
                            new AccountMoney(
                                    months.getOrDefault(account, Purse.EMPTY),
                                    days.getOrDefault(account, Purse.EMPTY).videos(),
                                    limits,
                                    limits.or(settings.accountLimits())));
                });
        return accounts;
    }

    /**
     * From now on an account may this; where nothing is said, what everybody may.
     *
     * @return whether the account is there
     */
    @Transactional
    public boolean allow(AccountId account, Limits own) {
        currentAccount.requireOwner();
        if (!budgets.store(account, own)) {
            return false;
        }
        audit.note(Deed.to(
                AuditKind.BUDGET_CHANGED,
                currentAccount.require().value(),
                account.value(),
                own.month().map(HouseMoney::noted).orElse(AS_EVERYBODY),
                own.videos().map(String::valueOf).orElse(AS_EVERYBODY)));
        return true;
    }

    /** To the cent, or as exactly as it was said. */
    private static String noted(Money month) {
        BigDecimal said = month.dollars().stripTrailingZeros();
        return said.setScale(Math.max(2, said.scale())).toPlainString();
    }
}
