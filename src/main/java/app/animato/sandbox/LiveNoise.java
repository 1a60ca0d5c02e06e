package app.animato.sandbox;

import java.time.Duration;
import java.util.Map;

/** Draws what happens to each frame of the live sockets, and counts it. */
final class LiveNoise {

    private final SocketNoise chances;
    private final Dice<Mischief> dice;

    enum Mischief {
        DROPPED,
        DELAYED,
        DUPLICATED,
        REORDERED,
        GARBAGE,
        BINARY,
        OVERSIZED
    }

    LiveNoise(SocketNoise chances) {
        this.chances = chances;
        this.dice = new Dice<>(chances.seed(), Mischief.class);
    }

    /** @param delay how long the connection holds its breath before the frame */
    record Fate(
            Duration delay,
            boolean garbage,
            boolean binary,
            boolean oversized,
            boolean dropped,
            boolean duplicated,
            boolean heldBack) {}

    synchronized Fate draw() {
        boolean delayed = dice.happens(Mischief.DELAYED, chances.delay());
        return new Fate(
                delayed ? dice.someOf(chances.longestDelay()) : Duration.ZERO,
                dice.happens(Mischief.GARBAGE, chances.garbage()),
                dice.happens(Mischief.BINARY, chances.binary()),
                dice.happens(Mischief.OVERSIZED, chances.oversized()),
                dice.happens(Mischief.DROPPED, chances.drop()),
                dice.happens(Mischief.DUPLICATED, chances.duplicate()),
                dice.happens(Mischief.REORDERED, chances.reorder()));
    }

    Map<Mischief, Integer> counts() {
        return dice.counts();
    }
}
