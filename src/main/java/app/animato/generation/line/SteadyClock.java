package app.animato.generation.line;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/**
 * Shows the time that another clock showed once, and goes on from there by itself: whoever waits by it does not wait for
 * hours because the other one is set back.
 */
final class SteadyClock extends Clock {

    private final Instant start;
    private final ZoneId zone;
    private final long nanosAtStart;

    SteadyClock(Clock wall) {
        this(wall.instant(), wall.getZone(), System.nanoTime());
    }

    private SteadyClock(Instant start, ZoneId zone, long nanosAtStart) {
        this.start = start;
        this.zone = zone;
        this.nanosAtStart = nanosAtStart;
    }

    @Override
    public Instant instant() {
        return start.plusNanos(System.nanoTime() - nanosAtStart);
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new SteadyClock(start, other, nanosAtStart);
    }
}
