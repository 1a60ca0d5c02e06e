package app.animato.generation.attempt;

import app.animato.generation.Absence;
import app.animato.generation.GenerationId;
import app.animato.generation.provider.TaskRef;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One paid request that may have left.
 *
 * @param generation whose it is
 * @param called whether it named a callback address
 * @param listed when the provider's tasks of that time were first listed completely after it
 * @param hint a task that somebody claims it began; to be believed only after a look at the task
 * @param missing how the provider, without a break, did not have that task
 */
public record Attempt(
        UUID id,
        GenerationId generation,
        boolean called,
        Optional<AttemptOutcome> outcome,
        Trace trace,
        Optional<Instant> listed,
        Optional<TaskRef> hint,
        Optional<Absence> missing) {

    /** Whether nobody knows yet which task it began, if any. */
    boolean isOpen() {
        return outcome.isEmpty() || isLost();
    }

    boolean isLost() {
        return outcome.filter(AttemptOutcome.UNCONFIRMED::equals).isPresent();
    }

    public Instant sentAt() {
        return trace.sentAt();
    }
}
