package app.animato.generation.engine;

import app.animato.generation.attempt.Attempts;
import app.animato.generation.attempt.Departure;
import java.time.Clock;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Looks once more, right before a paid request leaves, whether it may. A process that stood still after it had written
 * down that the request leaves may have been taken for dead, its attempt given up for lost, and a new one asked for by
 * its person: what left now would be one too many.
 */
@Component
class LastLook {

    private static final Logger log = LoggerFactory.getLogger(LastLook.class);

    private final Attempts attempts;
    private final Clock clock;

    LastLook(Attempts attempts, Clock clock) {
        this.attempts = attempts;
        this.clock = clock;
    }

    /** @param written when it was about to be written down that the request leaves */
    boolean lets(Departure departure, Instant written) {
        if (!attempts.isLeaving(departure.key())) {
            log.warn("Attempt {}: given up by somebody else, so it does not leave any more", departure.key());
            return false;
        }
        if (clock.instant().isAfter(written.plus(GenerationSchedule.SOONEST_REVIVAL))) {
            log.warn("Attempt {}: too late to leave, somebody else may give it up at any moment", departure.key());
            return false;
        }
        return true;
    }
}
