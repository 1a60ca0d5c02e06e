package app.animato.sandbox;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Draws what happens to each callback, and counts it. */
final class CallbackMishaps {

    private final CallbackNoise chances;
    private final Random random;
    private final Map<Mishap, Integer> counts = new EnumMap<>(Mishap.class);

    enum Mishap {
        DROPPED,
        DELAYED,
        DUPLICATED
    }

    CallbackMishaps(CallbackNoise chances) {
        this.chances = chances;
        this.random = new Random(chances.seed());
    }

    /** How long after its time the callback comes, once for each time that it comes. */
    synchronized List<Duration> draw() {
        boolean dropped = happens(Mishap.DROPPED, chances.drop());
        Duration late = happens(Mishap.DELAYED, chances.delay()) ? someDelay() : Duration.ZERO;
        boolean duplicated = happens(Mishap.DUPLICATED, chances.duplicate());
        if (dropped) {
            return List.of();
        }
        return duplicated ? List.of(late, late.plus(someDelay())) : List.of(late);
    }

    synchronized Map<Mishap, Integer> counts() {
        return Map.copyOf(counts);
    }

    private Duration someDelay() {
        return chances.longestDelay().multipliedBy(random.nextInt(1, 101)).dividedBy(100);
    }

    /** Draws even where nothing can happen, so that one chance does not move the others. */
    private boolean happens(Mishap mishap, double chance) {
        boolean yes = random.nextDouble() < chance;
        if (yes) {
            counts.merge(mishap, 1, Integer::sum);
        }
        return yes;
    }
}
