package app.animato.generation.ui;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Tells presses of a button that were meant from those that only came along: the second half of a double click, or the
 * repetitions of a key that is held.
 */
final class Presses {

    /** From one press to the next; a person who means it takes longer. */
    static final Duration APART = Duration.ofSeconds(1);

    private final Clock clock;
    private Instant last = Instant.EPOCH;

    Presses(Clock clock) {
        this.clock = clock;
    }

    /** Each press counts as one that the next may come along with, whether it was meant or not. */
    boolean isMeant() {
        Instant now = clock.instant();
        boolean meant = !now.isBefore(last.plus(APART));
        last = now;
        return meant;
    }

    /** Something else was done since: whatever is pressed now is meant. */
    void forget() {
        last = Instant.EPOCH;
    }
}
