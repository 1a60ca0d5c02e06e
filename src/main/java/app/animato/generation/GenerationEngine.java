package app.animato.generation;

import org.springframework.stereotype.Component;

/**
 * Takes a generation one step on from wherever it stands. Running a step again is always harmless: the one that costs
 * money is written down before it is taken, and what is found written down is never taken again.
 */
@Component
class GenerationEngine {

    private final Generations generations;
    private final Submission submission;
    private final Tracking tracking;
    private final OutputCollection collection;
    private final Clearance clearance;

    GenerationEngine(
            Generations generations,
            Submission submission,
            Tracking tracking,
            OutputCollection collection,
            Clearance clearance) {
        this.generations = generations;
        this.submission = submission;
        this.tracking = tracking;
        this.collection = collection;
        this.clearance = clearance;
    }

    Next advance(GenerationId id) {
        return generations.find(id).map(this::advance).orElse(Next.done());
    }

    private Next advance(Generation generation) {
        return switch (generation.status()) {
            case WAITING -> submission.submit(generation);
            case SUBMITTING -> submission.loseSightOf(generation);
            case QUEUED, RUNNING -> tracking.check(generation);
            case COLLECTING -> generation.isDeleted() ? clearance.clear(generation) : collection.collect(generation);
            case SUCCEEDED, FAILED, CANCELLED, UNCONFIRMED ->
                generation.isDeleted() ? clearance.clear(generation) : Next.done();
        };
    }
}
