package app.animato.generation;

import app.animato.generation.provider.CancelOutcome;
import app.animato.generation.provider.LookupOutcome;
import app.animato.generation.provider.TaskRef;
import app.animato.generation.provider.TaskState;
import app.animato.generation.provider.VideoProvider;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Follows a task at the provider: the one idempotent check that everything else only pokes. */
@Component
class Tracking {

    private static final Logger log = LoggerFactory.getLogger(Tracking.class);

    private final VideoProvider provider;
    private final OutputCollection collection;
    private final LiveEars liveEars;
    private final Changes changes;
    private final Pace pace;

    Tracking(VideoProvider provider, OutputCollection collection, LiveEars liveEars, Changes changes, Pace pace) {
        this.provider = provider;
        this.collection = collection;
        this.liveEars = liveEars;
        this.changes = changes;
        this.pace = pace;
    }

    Next check(Generation generation) {
        TaskRef task = generation
                .task()
                .orElseThrow(() -> new IllegalStateException("Generation " + generation.id() + " has no task"));
        liveEars.listen(generation, task);
        return switch (truth(generation, task)) {
            case LookupOutcome.Found found -> {
                Generation after = changes.apply(generation, (known, now) -> known.observe(found.report(), now));
                yield follow(after, found.report().state());
            }
            case LookupOutcome.Missing missing -> {
                Failure loss = new Failure(FailureKind.FORGOTTEN_BY_PROVIDER, missing.detail());
                Generation after = changes.apply(generation, (known, now) -> known.miss(loss, pace.patience(), now));
                yield follow(after, new TaskState.Running());
            }
            case LookupOutcome.Unreachable away -> {
                log.warn("Generation {}: no answer about {}: {}", generation.id(), task, away.detail());
                yield later(generation);
            }
            case LookupOutcome.Misconfigured fault -> {
                log.error("Generation {}: the provider refuses our key: {}", generation.id(), fault.detail());
                yield later(generation);
            }
        };
    }

    private LookupOutcome truth(Generation generation, TaskRef task) {
        if (!generation.cancelRequested()) {
            return provider.look(task);
        }
        return switch (provider.cancel(task)) {
            case CancelOutcome.Settled settled -> settled.truth();
            case CancelOutcome.Unreachable away -> new LookupOutcome.Unreachable(away.detail());
        };
    }

    private Next follow(Generation generation, TaskState state) {
        if (generation.status().isAtProvider()) {
            return later(generation);
        }
        liveEars.hush(generation.id());
        if (state instanceof TaskState.Succeeded succeeded && !generation.isDeleted()) {
            return collection.collect(generation, succeeded.outputs());
        }
        return Next.now();
    }

    private Next later(Generation generation) {
        Duration since =
                Duration.between(generation.timeline().submitted().orElse(generation.askedAt()), changes.now());
        return Next.in(pace.untilNextLook(since));
    }
}
