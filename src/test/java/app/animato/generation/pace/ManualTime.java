package app.animato.generation.pace;

import app.animato.testing.TickingClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;

/** A clock that a test moves on, and that does what was put off when its time has come. */
public final class ManualTime extends TickingClock implements Later {

    private final PriorityQueue<Due> waiting =
            new PriorityQueue<>(Comparator.comparing(Due::at).thenComparingLong(Due::number));
    private long numbers;

    private record Due(Instant at, long number, Runnable work) {}

    @Override
    public Alarm after(Duration delay, Runnable work) {
        Due due = new Due(instant().plus(delay), numbers++, work);
        waiting.add(due);
        return () -> waiting.remove(due);
    }

    public void pass(Duration time) {
        Instant until = instant().plus(time);
        while (!waiting.isEmpty() && !waiting.element().at().isAfter(until)) {
            Due due = waiting.remove();
            tick(Duration.between(instant(), due.at()));
            due.work().run();
        }
        tick(Duration.between(instant(), until));
    }

    /** How much is still put off. */
    public int alarms() {
        return waiting.size();
    }
}
