package app.animato.money;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is left to somebody: money in this month and videos on this day; empty where there is no limit.
 *
 * @param whole what there is at the beginning of a month and of a day
 */
record Remainder(Optional<Money> money, Optional<Integer> videos, Limits whole) {

    static Remainder of(Limits limits, Purse month, Purse day) {
        return new Remainder(
                limits.month().map(limit -> limit.minus(month.bound()).orNothing()),
                limits.videos().map(limit -> Math.max(0, limit - day.videos())),
                limits);
    }

    /** What is left to somebody who is bound by both. */
    Remainder and(Remainder other) {
        return new Remainder(
                least(money, other.money),
                least(videos, other.videos),
                new Limits(least(whole.month(), other.whole.month()), least(whole.videos(), other.whole.videos())));
    }

    private static <T extends Comparable<T>> Optional<T> least(Optional<T> one, Optional<T> other) {
        return Stream.of(one, other).flatMap(Optional::stream).min(Comparator.naturalOrder());
    }
}
