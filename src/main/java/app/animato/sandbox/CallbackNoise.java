package app.animato.sandbox;

import java.time.Duration;
import java.util.stream.DoubleStream;

/**
 * How unreliable callbacks are. Chances lie between 0 and 1 and are drawn anew for every callback, from a chance that the
 * seed fixes. What is late is overtaken by the callbacks of other tasks.
 *
 * @param drop that it never comes
 * @param delay that it comes later by up to {@code longestDelay}
 * @param duplicate that it comes twice
 */
public record CallbackNoise(double drop, double delay, Duration longestDelay, double duplicate, long seed) {

    public static final CallbackNoise QUIET = seeded(0);

    public CallbackNoise {
        if (!DoubleStream.of(drop, delay, duplicate).allMatch(chance -> chance >= 0 && chance <= 1)
                || longestDelay.isNegative()) {
            throw new IllegalArgumentException("Chances lie between 0 and 1, and no callback comes before its time");
        }
    }

    /** Nothing happens yet. */
    public static CallbackNoise seeded(long seed) {
        return new CallbackNoise(0, 0, Duration.ZERO, 0, seed);
    }

    public CallbackNoise dropping(double chance) {
        return new CallbackNoise(chance, delay, longestDelay, duplicate, seed);
    }

    public CallbackNoise delaying(double chance, Duration longest) {
        return new CallbackNoise(drop, chance, longest, duplicate, seed);
    }

    public CallbackNoise duplicating(double chance) {
        return new CallbackNoise(drop, delay, longestDelay, chance, seed);
    }
}
