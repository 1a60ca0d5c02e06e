package app.animato.money;

import java.time.LocalDate;
import java.util.Optional;

/**
 * How an account stands.
 *
 * @param used what was spent in this month and what is set aside for videos under way
 * @param left what may still be spent in this month, by the account's budget and the house's; empty without a limit
 * @param videosLeft how many videos may still be asked for today; empty without a limit
 * @param nextMonth when there is money again; empty where there is none in any month
 * @param tomorrow when there are videos again
 */
public record Balance(
        Coin coin,
        Money used,
        Optional<Money> left,
        Optional<Integer> videosLeft,
        Optional<LocalDate> nextMonth,
        LocalDate tomorrow) {}
