package app.animato.money;

import app.animato.account.AccountId;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Map;
import java.util.SortedMap;

/**
 * How the house stands.
 *
 * @param zone in which its months and days begin
 * @param house what it set aside and spent in this month
 * @param earlier what is still set aside for videos of earlier months, whose budgets it belongs to
 * @param may what it may
 * @param days what was spent on each day of this month so far
 * @param months what was spent in each of the last months, this one included
 * @param unclear how many videos of these months may have been charged without anybody knowing
 * @param unclearMost what those may have cost
 * @param accounts those that have used anything in this month, or may something of their own
 * @param everybody what an account may that has nothing of its own
 */
public record MoneyReport(
        Coin coin,
        ZoneId zone,
        Purse house,
        Money earlier,
        Limits may,
        SortedMap<LocalDate, Money> days,
        SortedMap<YearMonth, Money> months,
        int unclear,
        Money unclearMost,
        Map<AccountId, AccountMoney> accounts,
        Limits everybody) {

    /** How an account stands that may or may not have used anything. */
    public AccountMoney account(AccountId account) {
        return accounts.getOrDefault(account, new AccountMoney(Purse.EMPTY, 0, Limits.NONE, everybody));
    }
}
