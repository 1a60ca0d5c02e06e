package app.animato.generation.engine;

import app.animato.generation.Changes;
import app.animato.generation.Failure;
import app.animato.generation.FailureKind;
import app.animato.generation.Generation;
import app.animato.generation.GenerationStatus;
import app.animato.generation.following.Census;
import app.animato.generation.following.LiveEars;
import app.animato.generation.following.Watch;
import app.animato.generation.pace.Pace;
import app.animato.generation.provider.CancelOutcome;
import app.animato.generation.provider.LookupOutcome;
import app.animato.generation.provider.TaskRef;
import app.animato.generation.provider.TaskState;
import app.animato.generation.provider.VideoProvider;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Follows a task at the provider: the one idempotent check that everything else only pokes. It takes in what was heard,
 * and asks the provider only when the {@link Watch} says so.
 */
@Component
class Tracking {

    private static final Logger log = LoggerFactory.getLogger(Tracking.class);

    private final VideoProvider provider;
    private final Census census;
    private final OutputCollection collection;
    private final LiveEars liveEars;
    private final Changes changes;
    private final Pace pace;

    Tracking(
            VideoProvider provider,
            Census census,
            OutputCollection collection,
            LiveEars liveEars,
            Changes changes,
            Pace pace) {
        this.provider = provider;
        this.census = census;
        this.collection = collection;
        this.liveEars = liveEars;
        this.changes = changes;
        this.pace = pace;
    }

    /** Listens to a task again, after the process was away; it is looked at as soon as it is heard. */
    void resume(Generation generation) {
        liveEars.listen(generation, task(generation));
    }

    Next check(Generation generation) {
        TaskRef task = task(generation);
        Watch watch = liveEars.listen(generation, task);
        if (generation.cancelRequested()) {
            return conclude(generation, watch, watch.look(changes.now()), stop(task));
        }
        Generation known = takeIn(generation, watch);
        Duration wait = watch.untilLook(changes.now());
        if (!wait.isZero()) {
            return Next.in(wait);
        }
        Watch.Look look = watch.look(changes.now());
        return conclude(known, watch, look, look(task, look));
    }

    private static TaskRef task(Generation generation) {
        return generation
                .task()
                .orElseThrow(() -> new IllegalStateException("Generation " + generation.id() + " has no task"));
    }

    private Generation takeIn(Generation generation, Watch watch) {
        return watch.start()
                .filter(moved -> generation.status() == GenerationStatus.QUEUED)
                .map(moved -> changes.apply(generation, (known, now) -> known.hear(moved, now)))
                .orElse(generation);
    }

    private LookupOutcome look(TaskRef task, Watch.Look look) {
        return look.alone()
                ? provider.look(task)
                : census.find(task, look.notBefore()).orElseGet(() -> provider.look(task));
    }

    private LookupOutcome stop(TaskRef task) {
        return switch (provider.cancel(task)) {
            case CancelOutcome.Settled settled -> settled.truth();
            case CancelOutcome.Unreachable away -> new LookupOutcome.Unreachable(away.detail());
        };
    }

    private Next conclude(Generation generation, Watch watch, Watch.Look look, LookupOutcome outcome) {
        return switch (outcome) {
            case LookupOutcome.Found found -> {
                yield collection.expecting(generation, () -> {
                    Generation after = changes.apply(generation, (known, now) -> known.observe(found.report(), now));
                    watch.seen(look, changes.now());
                    return follow(after, watch, found.report().state());
                });
            }
            case LookupOutcome.Missing missing -> {
                Failure loss = new Failure(FailureKind.FORGOTTEN_BY_PROVIDER, missing.detail());
                Generation after = changes.apply(generation, (known, now) -> known.miss(loss, pace.patience(), now));
                watch.unseen(look, changes.now());
                yield follow(after, watch, new TaskState.Running());
            }
            case LookupOutcome.Unreachable away -> {
                log.warn("Generation {}: no answer about its task: {}", generation.id(), away.detail());
                yield again(generation, watch, look);
            }
            case LookupOutcome.Misconfigured fault -> {
                log.error("Generation {}: the provider refuses our key: {}", generation.id(), fault.detail());
                yield again(generation, watch, look);
            }
        };
    }

    private Next again(Generation generation, Watch watch, Watch.Look look) {
        watch.unseen(look, changes.now());
        changes.doubtLoss(generation);
        return later(generation, watch);
    }

    private Next follow(Generation generation, Watch watch, TaskState state) {
        if (generation.status().isAtProvider()) {
            return later(generation, watch);
        }
        liveEars.hush(generation.id());
        if (state instanceof TaskState.Succeeded succeeded && !generation.isDeleted()) {
            return collection.collect(generation, succeeded.outputs());
        }
        return Next.now();
    }

    private Next later(Generation generation, Watch watch) {
        Duration since =
                Duration.between(generation.timeline().submitted().orElse(generation.askedAt()), changes.now());
        return Next.in(generation.cancelRequested() ? pace.untilNextLook(since) : watch.untilLook(changes.now()));
    }
}
