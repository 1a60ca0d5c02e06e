package app.animato.sandbox;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Draws what happens to each callback, and counts it. */
final class CallbackMishaps {

    private final CallbackNoise chances;
    private final Dice<Mishap> dice;

    enum Mishap {
        DROPPED,
        DELAYED,
        DUPLICATED
    }

    CallbackMishaps(CallbackNoise chances) {
        this.chances = chances;
        this.dice = new Dice<>(chances.seed(), Mishap.class);
    }

    /** How long after its time the callback comes, once for each time that it comes. */
    synchronized List<Duration> draw() {
        boolean dropped = dice.happens(Mishap.DROPPED, chances.drop());
        Duration late =
                dice.happens(Mishap.DELAYED, chances.delay()) ? dice.someOf(chances.longestDelay()) : Duration.ZERO;
        boolean duplicated = dice.happens(Mishap.DUPLICATED, chances.duplicate());
        if (dropped) {
            return List.of();
        }
        return duplicated ? List.of(late, late.plus(dice.someOf(chances.longestDelay()))) : List.of(late);
    }

    Map<Mishap, Integer> counts() {
        return dice.counts();
    }
}
