package app.animato.generation.engine;

import app.animato.generation.Changes;
import app.animato.generation.Generation;
import app.animato.generation.GenerationId;
import app.animato.generation.IllegalTransition;
import app.animato.generation.attempt.AttemptOutcome;
import app.animato.generation.attempt.Attempts;
import app.animato.generation.attempt.Strays;
import app.animato.generation.attempt.Trace;
import app.animato.generation.line.Line;
import app.animato.generation.provider.SubmitOutcome;
import app.animato.generation.provider.TaskRef;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/**
 * Writes down which task the provider accepted. Until that has succeeded the task is kept here: a database that stumbles
 * does not lose what is paid for.
 */
@Component
class Acceptance {

    private static final Logger log = LoggerFactory.getLogger(Acceptance.class);

    private final Attempts attempts;
    private final Changes changes;
    private final Strays strays;
    private final Line line;
    private final Map<GenerationId, Accepted> open = new ConcurrentHashMap<>();

    private record Accepted(Trace trace, TaskRef task) {}

    Acceptance(Attempts attempts, Changes changes, Strays strays, Line line) {
        this.attempts = attempts;
        this.changes = changes;
        this.strays = strays;
        this.line = line;
    }

    /** False when the task cannot be this generation's. */
    boolean write(GenerationId id, Trace trace, TaskRef task) {
        open.put(id, new Accepted(trace, task));
        return write(id).orElse(false);
    }

    /** Tries again what has not succeeded yet; empty when there is nothing, else as above. */
    Optional<Boolean> write(GenerationId id) {
        return Optional.ofNullable(open.get(id)).map(accepted -> {
            boolean its = write(id, accepted);
            open.remove(id);
            return its;
        });
    }

    private boolean write(GenerationId id, Accepted accepted) {
        try {
            if (changes.apply(id, (generation, now) -> accept(generation, accepted.task(), now))
                    .isEmpty()) {
                strays.clearGone(id, accepted.trace(), accepted.task());
            }
        } catch (IllegalTransition goneOn) {
            log.error("{}; it has no use for {}", goneOn.getMessage(), accepted.task());
            strays.clear(id, accepted.trace(), accepted.task());
        } catch (DuplicateKeyException taken) {
            log.error("Generation {}: {} belongs to another generation already", id, accepted.task());
            return false;
        }
        line.learn(new SubmitOutcome.Accepted(accepted.task()));
        return true;
    }

    /** Somebody else may have found the task meanwhile. */
    private void accept(Generation generation, TaskRef task, Instant now) {
        if (generation.task().filter(known -> known.id().equals(task.id())).isEmpty()) {
            generation.accept(task);
            attempts.end(generation.id(), AttemptOutcome.ACCEPTED, now);
        }
    }
}
