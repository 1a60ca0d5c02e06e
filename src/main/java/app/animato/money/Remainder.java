package app.animato.money;

import java.util.Optional;
import java.util.stream.Stream;

/** What is left to somebody: money in this month and videos on this day; empty where there is no limit. */
record Remainder(Optional<Money> money, Optional<Integer> videos) {

    static Remainder of(Limits limits, Purse month, Purse day) {
        return new Remainder(
                limits.month().map(limit -> limit.minus(month.bound()).orNothing()),
                limits.videos().map(limit -> Math.max(0, limit - day.videos())));
    }

    /** What is left to somebody who is bound by both. */
    Remainder and(Remainder other) {
        return new Remainder(
                Stream.of(money, other.money).flatMap(Optional::stream).min(Money::compareTo),
                Stream.of(videos, other.videos).flatMap(Optional::stream).min(Integer::compareTo));
    }
}
