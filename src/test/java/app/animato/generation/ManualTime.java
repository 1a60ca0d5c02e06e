package app.animato.generation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.PriorityQueue;

/** A clock that a test moves on, and that does what was put off when its time has come. */
final class ManualTime extends Clock implements Later {

    private final PriorityQueue<Due> waiting =
            new PriorityQueue<>(Comparator.comparing(Due::at).thenComparingLong(Due::number));
    private Instant now = Instant.parse("2026-03-01T10:00:00Z");
    private long numbers;

    private record Due(Instant at, long number, Runnable work) {}

    @Override
    public Alarm after(Duration delay, Runnable work) {
        Due due = new Due(now.plus(delay), numbers++, work);
        waiting.add(due);
        return () -> waiting.remove(due);
    }

    void pass(Duration time) {
        Instant until = now.plus(time);
        while (!waiting.isEmpty() && !waiting.element().at().isAfter(until)) {
            Due due = waiting.remove();
            now = due.at();
            due.work().run();
        }
        now = until;
    }

    /** How much is still put off. */
    int alarms() {
        return waiting.size();
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
