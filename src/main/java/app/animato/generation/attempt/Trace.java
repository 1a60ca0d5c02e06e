package app.animato.generation.attempt;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * By what a task can be recognised as the one that a request began.
 *
 * @param token of the callback address that the request named; never logged or shown
 * @param sentAt when the request was about to leave
 * @param endedAt when its answer came or was given up
 */
public record Trace(String token, Instant sentAt, Optional<Instant> endedAt) {

    /** How far the provider's clock may be from ours. */
    static final Duration SKEW = Duration.ofMinutes(2);

    /** A process that was killed is noticed late; its request did not travel longer than this. */
    private static final Duration LONGEST_TRAVEL = Duration.ofMinutes(10);

    /** Whether a task of that age can have been begun by this request. */
    boolean covers(Instant created) {
        Instant latest = sentAt.plus(LONGEST_TRAVEL);
        Instant end = endedAt.filter(latest::isAfter).orElse(latest);
        return !created.isBefore(earliest()) && !created.isAfter(end.plus(SKEW));
    }

    public Instant earliest() {
        return sentAt.minus(SKEW);
    }

    @Override
    public String toString() {
        return "sent at " + sentAt;
    }
}
