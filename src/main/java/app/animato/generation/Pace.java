package app.animato.generation;

import java.time.Duration;
import java.util.random.RandomGenerator;
import org.springframework.stereotype.Component;

/** How often the provider is asked: often for what is young, rarely for what is old, and never in step. */
@Component
class Pace {

    private static final Duration AFTER_HOLD = Duration.ofSeconds(5);
    private static final Duration AFTER_FAULT = Duration.ofSeconds(30);
    private static final Duration AFTER_MISHAP = Duration.ofSeconds(5);
    private static final double JITTER = 0.2;

    private final RandomGenerator chance = RandomGenerator.getDefault();

    /** Until the next look at a task that was submitted this long ago. */
    Duration untilNextLook(Duration sinceSubmitted) {
        if (sinceSubmitted.compareTo(Duration.ofSeconds(20)) < 0) {
            return jittered(Duration.ofSeconds(2));
        }
        if (sinceSubmitted.compareTo(Duration.ofMinutes(2)) < 0) {
            return jittered(Duration.ofSeconds(4));
        }
        if (sinceSubmitted.compareTo(Duration.ofMinutes(10)) < 0) {
            return jittered(Duration.ofSeconds(10));
        }
        return jittered(Duration.ofSeconds(30));
    }

    /** Until a generation that was put back is sent again. */
    Duration untilNextAttempt(Hold hold) {
        return switch (hold) {
            case PROVIDER_BUSY, PROVIDER_AWAY -> jittered(AFTER_HOLD);
            case NO_BALANCE, MISCONFIGURED -> jittered(AFTER_FAULT);
        };
    }

    /** Until something harmless that failed is tried again. */
    Duration afterMishap() {
        return jittered(AFTER_MISHAP);
    }

    private Duration jittered(Duration middle) {
        double factor = 1 + JITTER * (2 * chance.nextDouble() - 1);
        return Duration.ofMillis(Math.round(middle.toMillis() * factor));
    }
}
