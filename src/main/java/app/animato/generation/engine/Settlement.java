package app.animato.generation.engine;

import app.animato.generation.Changes;
import app.animato.generation.Generation;
import app.animato.generation.Hold;
import app.animato.generation.IllegalTransition;
import app.animato.generation.attempt.AttemptOutcome;
import app.animato.generation.attempt.Attempts;
import app.animato.generation.attempt.Strays;
import app.animato.generation.line.Line;
import app.animato.generation.provider.SubmitOutcome;
import app.animato.generation.provider.TaskRef;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/**
 * Writes down what came of a paid request, wherever its generation stands by then, and only as long as that is not known
 * of the very attempt: doing it twice, or late, is harmless.
 */
@Component
class Settlement {

    private static final Logger log = LoggerFactory.getLogger(Settlement.class);

    /** So long after it was given up for lost, its person has hardly done anything about it. */
    static final Duration HARDLY_READ = Duration.ofSeconds(30);

    private final Attempts attempts;
    private final Changes changes;
    private final Strays strays;
    private final Line line;

    Settlement(Attempts attempts, Changes changes, Strays strays, Line line) {
        this.attempts = attempts;
        this.changes = changes;
        this.strays = strays;
        this.line = line;
    }

    /** The generation after it; empty where it is gone, or where this was no use to it any more. */
    Optional<Generation> write(PaidRun run, SubmitOutcome outcome) {
        try {
            return switch (outcome) {
                case SubmitOutcome.Accepted accepted -> accept(run, accepted);
                case SubmitOutcome.Busy busy -> putBack(run, outcome, Optional.of(Hold.PROVIDER_BUSY));
                case SubmitOutcome.NoBalance noBalance -> putBack(run, outcome, Optional.of(Hold.NO_BALANCE));
                case SubmitOutcome.Misconfigured fault -> putBack(run, outcome, Optional.of(Hold.MISCONFIGURED));
                case SubmitOutcome.NotSent notSent -> putBack(run, outcome, Optional.of(Hold.PROVIDER_AWAY));
                case SubmitOutcome.Withheld withheld -> putBack(run, outcome, Optional.empty());
                case SubmitOutcome.Refused refused -> refuse(run, refused.detail());
                case SubmitOutcome.Unconfirmed unconfirmed -> loseSightOf(run, outcome);
            };
        } catch (IllegalTransition goneOn) {
            log.info("{}; what came of this request is of no use to it: {}", goneOn.getMessage(), outcome);
            return Optional.empty();
        }
    }

    private Optional<Generation> accept(PaidRun run, SubmitOutcome.Accepted accepted) {
        TaskRef task = accepted.task();
        Optional<Generation> after;
        try {
            after = changes.apply(run.generation(), (generation, now) -> accept(generation, run, task, now));
        } catch (IllegalTransition goneOn) {
            log.error("{}; it has no use for {}", goneOn.getMessage(), task);
            strays.clear(run.generation(), run.trace(), task);
            line.learn(accepted);
            return Optional.empty();
        } catch (DuplicateKeyException taken) {
            log.error("Generation {}: {} belongs to another generation already", run.generation(), task);
            return loseSightOf(run, accepted);
        }
        if (after.isEmpty()) {
            strays.clearGone(run.generation(), run.trace(), task);
        }
        line.learn(accepted);
        return after;
    }

    /** Somebody else may have found the task meanwhile. */
    private void accept(Generation generation, PaidRun run, TaskRef task, Instant now) {
        if (generation.task().filter(known -> known.id().equals(task.id())).isEmpty()) {
            requireOpen(generation, run);
            generation.accept(task);
            attempts.end(generation.id(), AttemptOutcome.ACCEPTED, now);
        }
    }

    private Optional<Generation> putBack(PaidRun run, SubmitOutcome outcome, Optional<Hold> hold) {
        log.warn("Generation {}: not started, {}", run.generation(), outcome);
        return changes.apply(run.generation(), (generation, now) -> {
            requireOpen(generation, run);
            boolean unwanted = generation.cancelRequested();
            if (!unwanted) {
                requireHardlyRead(generation, now);
            }
            generation.putBack(hold);
            attempts.end(generation.id(), AttemptOutcome.of(outcome), now);
            if (unwanted) {
                generation.requestCancel(now);
            }
        });
    }

    private Optional<Generation> refuse(PaidRun run, String detail) {
        return changes.apply(run.generation(), (generation, now) -> {
            requireOpen(generation, run);
            generation.refuse(detail, now);
            attempts.end(generation.id(), AttemptOutcome.REFUSED, now);
        });
    }

    private Optional<Generation> loseSightOf(PaidRun run, SubmitOutcome outcome) {
        log.warn("Generation {}: what came of its request is not known, {}", run.generation(), outcome);
        return changes.apply(run.generation(), (generation, now) -> {
            requireOpen(generation, run);
            loseSightOf(generation, now);
        });
    }

    /** It was being sent when its step ended, and nobody here knows what came of it. */
    void loseSightOf(Generation submitting) {
        changes.apply(submitting, this::loseSightOf);
    }

    private void loseSightOf(Generation generation, Instant now) {
        generation.loseSightOf(now);
        attempts.end(generation.id(), AttemptOutcome.UNCONFIRMED, now);
    }

    /** Somebody else may have given the answer up for lost meanwhile, but nobody may have learned more than it says. */
    private void requireOpen(Generation generation, PaidRun run) {
        if (!attempts.isOpen(run.attempt())) {
            throw new IllegalTransition(generation.id(), generation.status(), "told what came of this request");
        }
    }

    /** Whoever was told that nothing is repeated by itself may have made it again: then it would be one too many. */
    private static void requireHardlyRead(Generation generation, Instant now) {
        boolean read = generation.unconfirmed().isPresent()
                && generation
                        .endedAt()
                        .filter(lost -> now.isAfter(lost.plus(HARDLY_READ)))
                        .isPresent();
        if (read) {
            throw new IllegalTransition(
                    generation.id(), generation.status(), "put back, so long after it was given up");
        }
    }
}
