package app.animato.generation.engine;

import app.animato.generation.GenerationId;
import app.animato.generation.attempt.Departure;
import app.animato.generation.attempt.Trace;
import java.time.Instant;
import java.util.UUID;

/**
 * A request of this process that costs money.
 *
 * @param generation whose it is
 * @param prepared when it was about to be written down that it leaves
 */
record PaidRun(GenerationId generation, Departure departure, Instant prepared) {

    /** The one that is written down for it, if it was written down at all. */
    UUID attempt() {
        return departure.key();
    }

    Trace trace() {
        return departure.trace(prepared);
    }
}
