package app.animato.share;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** How long a link works. */
public enum LinkLife {
    DAY(1),
    WEEK(7),
    MONTH(30),
    QUARTER(90),
    FOREVER(0);

    public static final LinkLife DEFAULT = MONTH;

    private final int days;

    LinkLife(int days) {
        this.days = days;
    }

    /** Empty when it never ends. */
    Optional<Instant> endFrom(Instant now) {
        return days == 0 ? Optional.empty() : Optional.of(now.plus(Duration.ofDays(days)));
    }
}
