package app.animato.generation.line;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells whoever looks after the house why nothing is sent. A provider that is away is told of elsewhere. */
final class PauseLog {

    private static final Logger log = LoggerFactory.getLogger(PauseLog.class);

    private PauseLog() {}

    static void began(LineState.Paused paused) {
        switch (paused.why()) {
            case NO_BALANCE ->
                log.warn(
                        "Nothing is sent for want of balance at the provider, until it is topped up: {}",
                        paused.detail());
            case KEY_REFUSED, KEY_REFUSED_TO_LOOK ->
                log.error(
                        "Nothing is sent because the provider refuses the key, until it is mended: {}",
                        paused.detail());
            case ANSWERS_LOST ->
                log.warn("Nothing is sent because the answers to paid requests get lost: {}", paused.detail());
            case UNREACHABLE ->
                log.debug("Nothing is sent because the provider cannot be reached: {}", paused.detail());
        }
    }

    static void ended(LineState.Paused over, Instant now) {
        if (over.why() != Pause.UNREACHABLE) {
            log.info(
                    "The pause for {} is over after {}",
                    over.why(),
                    Duration.between(over.since(), now).truncatedTo(ChronoUnit.SECONDS));
        }
    }
}
