package app.animato.sandbox;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Random;

/** Draws what goes wrong, from a chance that the seed fixes, and counts it. */
final class Dice<E extends Enum<E>> {

    private final Random random;
    private final Map<E, Integer> counts;

    Dice(long seed, Class<E> mishaps) {
        this.random = new Random(seed);
        this.counts = new EnumMap<>(mishaps);
    }

    /** Draws even where nothing can happen, so that one chance does not move the others. */
    synchronized boolean happens(E mishap, double chance) {
        boolean yes = random.nextDouble() < chance;
        if (yes) {
            counts.merge(mishap, 1, Integer::sum);
        }
        return yes;
    }

    synchronized Duration someOf(Duration longest) {
        return longest.multipliedBy(random.nextInt(1, 101)).dividedBy(100);
    }

    synchronized Map<E, Integer> counts() {
        return Map.copyOf(counts);
    }
}
