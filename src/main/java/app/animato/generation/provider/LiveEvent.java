package app.animato.generation.provider;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What the provider tells of a task by itself while it works. A hint: an end is only believed from a look. */
public sealed interface LiveEvent {

    /** The task has come to another status; may be told late, twice or out of order. */
    record Moved(String status, Phase phase) implements LiveEvent {}

    /**
     * How far the work is.
     *
     * @param percent 0 to 100
     * @param remaining the provider's own estimate
     */
    record Advanced(int percent, Optional<Step> step, Optional<Duration> remaining) implements LiveEvent {}

    /**
     * What the task says it has made. It is worth fetching already, but whether the task has succeeded, and with what, only
     * a look tells.
     *
     * @param outputs at least one
     */
    record Made(List<RemoteOutput> outputs) implements LiveEvent {}

    /** The task said something that only shows that it is alive and heard. */
    record Murmured() implements LiveEvent {}

    /** What a status means, in the order in which a task goes through them. */
    enum Phase {
        QUEUED,
        RUNNING,
        ENDED
    }

    /**
     * One of the equal parts that the work is told in.
     *
     * @param current 1 to {@code total}
     */
    record Step(int current, int total) {}
}
