package app.animato.generation.engine;

import app.animato.generation.Changes;
import app.animato.generation.Generation;
import app.animato.generation.GenerationId;
import app.animato.generation.GenerationStatus;
import app.animato.generation.Generations;
import app.animato.generation.IllegalTransition;
import app.animato.generation.following.LiveEars;
import app.animato.generation.line.LinePace;
import app.animato.generation.line.Reach;
import app.animato.generation.pace.Pace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Takes a generation one step on from wherever it stands. Running a step again is always harmless: the one that costs
 * money is written down before it is taken, and what is found written down is never taken again.
 */
@Component
class GenerationEngine {

    private static final Logger log = LoggerFactory.getLogger(GenerationEngine.class);

    private final Generations generations;
    private final Changes changes;
    private final Answers answers;
    private final Submission submission;
    private final Reconciliation reconciliation;
    private final Tracking tracking;
    private final OutputCollection collection;
    private final Illustration illustration;
    private final Clearance clearance;
    private final LiveEars liveEars;
    private final Reach reach;
    private final Pace pace;
    private final LinePace linePace;
    private final OtherWork otherWork;

    GenerationEngine(
            Generations generations,
            Changes changes,
            Answers answers,
            Submission submission,
            Reconciliation reconciliation,
            Tracking tracking,
            OutputCollection collection,
            Illustration illustration,
            Clearance clearance,
            LiveEars liveEars,
            Reach reach,
            Pace pace,
            LinePace linePace,
            OtherWork otherWork) {
        this.generations = generations;
        this.changes = changes;
        this.answers = answers;
        this.submission = submission;
        this.reconciliation = reconciliation;
        this.tracking = tracking;
        this.collection = collection;
        this.illustration = illustration;
        this.clearance = clearance;
        this.liveEars = liveEars;
        this.reach = reach;
        this.pace = pace;
        this.linePace = linePace;
        this.otherWork = otherWork;
    }

    /**
     * Listens again to whatever is at the provider; what ended meanwhile is found as soon as it is heard. One that cannot
     * be followed keeps neither the others nor the application from going on.
     */
    void resume() {
        generations.findAtProvider().forEach(this::resume);
    }

    private void resume(Generation generation) {
        try {
            tracking.resume(generation);
        } catch (RuntimeException broken) {
            log.error("Generation {} cannot be followed", generation.id(), broken);
        }
    }

    /** What is known of it here, and is not written down yet, comes first: whatever is done else rests on it. */
    Next advance(GenerationId id) {
        try {
            var unused = answers.settle(id);
            return generations
                    .find(id)
                    .map(known -> otherWork.advance(known).orElseGet(() -> advance(known)))
                    .orElseGet(Next::done);
        } catch (IllegalTransition overtaken) {
            log.info("{}; it is looked at again", overtaken.getMessage());
            return Next.in(pace.afterMishap());
        }
    }

    /** What needs an absent provider rests; it is called once the provider is back. */
    private Next advance(Generation generation) {
        if (reach.isAway() && needsProvider(generation)) {
            changes.doubtLoss(generation);
            return Next.in(linePace.absence());
        }
        return switch (generation.status()) {
            case WAITING -> submission.submitInTurn(generation);
            case SUBMITTING -> submission.loseSightOf(generation);
            case QUEUED, RUNNING -> tracking.check(generation);
            case COLLECTING -> generation.isDeleted() ? clearance.clear(generation) : collection.collect(generation);
            case UNCONFIRMED -> generation.isDeleted() ? clearance.clear(generation) : reconciliation.seek(generation);
            case SUCCEEDED, FAILED, CANCELLED -> rest(generation);
        };
    }

    private static boolean needsProvider(Generation generation) {
        GenerationStatus status = generation.status();
        return status.isAtProvider() || (status == GenerationStatus.COLLECTING && !generation.isDeleted());
    }

    private Next rest(Generation generation) {
        liveEars.hush(generation.id());
        return generation.isDeleted() ? clearance.clear(generation) : illustration.illustrate(generation);
    }
}
