package app.animato.sandbox;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Random;

/** Draws what happens to each frame of the live sockets, and counts it. */
final class LiveNoise {

    private final SocketNoise chances;
    private final Random random;
    private final Map<Mischief, Integer> counts = new EnumMap<>(Mischief.class);

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
        this.random = new Random(chances.seed());
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
        boolean delayed = happens(Mischief.DELAYED, chances.delay());
        return new Fate(
                delayed
                        ? chances.longestDelay()
                                .multipliedBy(random.nextInt(1, 101))
                                .dividedBy(100)
                        : Duration.ZERO,
                happens(Mischief.GARBAGE, chances.garbage()),
                happens(Mischief.BINARY, chances.binary()),
                happens(Mischief.OVERSIZED, chances.oversized()),
                happens(Mischief.DROPPED, chances.drop()),
                happens(Mischief.DUPLICATED, chances.duplicate()),
                happens(Mischief.REORDERED, chances.reorder()));
    }

    synchronized Map<Mischief, Integer> counts() {
        return Map.copyOf(counts);
    }

    /** Draws even where nothing can happen, so that one chance does not move the others. */
    private boolean happens(Mischief mischief, double chance) {
        boolean yes = random.nextDouble() < chance;
        if (yes) {
            counts.merge(mischief, 1, Integer::sum);
        }
        return yes;
    }
}
