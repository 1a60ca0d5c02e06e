package app.animato.generation;

import java.time.Duration;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * How often the provider is asked: often for what is young, rarely for what is old, and never in step. Times are in
 * beats, which are seconds unless the settings say otherwise.
 */
@Component
class Pace {

    private static final double JITTER = 0.2;
    private static final int MISHAP = 5;
    private static final int LONGEST = 600;
    private static final int PATIENCE = 120;

    private final Duration beat;
    private final RandomGenerator chance;

    @Autowired
    Pace(PaceSettings settings) {
        this(settings, new Random());
    }

    /** The chance is drawn from by many threads at once. */
    Pace(PaceSettings settings, RandomGenerator chance) {
        this.beat = settings.beat();
        this.chance = chance;
    }

    /** Between two looks for what is due: nothing starts later by more than this. */
    Duration untilNextDue() {
        return beat;
    }

    /** Until the next look at a task that was submitted this long ago. */
    Duration untilNextLook(Duration sinceSubmitted) {
        if (sinceSubmitted.compareTo(beats(20)) < 0) {
            return jittered(beats(2));
        }
        if (sinceSubmitted.compareTo(beats(120)) < 0) {
            return jittered(beats(4));
        }
        if (sinceSubmitted.compareTo(beats(600)) < 0) {
            return jittered(beats(10));
        }
        return jittered(beats(30));
    }

    /** Until a generation that was put back is sent again; each attempt carries the photo to the provider. */
    Duration untilNextAttempt(Hold hold, Duration sinceAsked) {
        return switch (hold) {
            case PROVIDER_BUSY, PROVIDER_AWAY -> growing(sinceAsked, 5, 20);
            case NO_BALANCE, MISCONFIGURED -> growing(sinceAsked, 30, 120);
        };
    }

    /** Until something harmless that has been failing for so long is tried again. */
    Duration untilNextTry(Duration sinceTrouble) {
        return growing(sinceTrouble, MISHAP, LONGEST);
    }

    /** Until a step that failed so often in a row is taken again. */
    Duration afterFailures(int failures) {
        return jittered(beats(Math.min(LONGEST, MISHAP << Math.clamp(failures, 0, 10))));
    }

    /** Until another look at something that was overtaken. */
    Duration afterMishap() {
        return jittered(beats(MISHAP));
    }

    /** How long the provider may deny what it had before it is believed. */
    Duration patience() {
        return beats(PATIENCE);
    }

    /** Half as long as it has taken so far, so that the tries grow rarer by themselves. */
    private Duration growing(Duration since, int least, int most) {
        Duration half = since.dividedBy(2);
        if (half.compareTo(beats(least)) < 0) {
            return jittered(beats(least));
        }
        return jittered(half.compareTo(beats(most)) > 0 ? beats(most) : half);
    }

    private Duration beats(int count) {
        return beat.multipliedBy(count);
    }

    private Duration jittered(Duration middle) {
        double factor = 1 + JITTER * (2 * chance.nextDouble() - 1);
        return Duration.ofMillis(Math.round(middle.toMillis() * factor));
    }
}
