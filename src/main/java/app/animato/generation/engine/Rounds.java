package app.animato.generation.engine;

import app.animato.generation.Upkeep;
import app.animato.generation.attempt.LateClearance;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What one of the nodes does now and then for all of them. */
@Component
class Rounds {

    private static final Duration SWEEP = Duration.ofMinutes(1);
    private static final Duration UPKEEP = Duration.ofHours(1);

    private final GenerationEngine engine;
    private final TrashCollection trashCollection;
    private final LateClearance lateClearance;
    private final ObjectProvider<Upkeep> upkeep;

    Rounds(
            GenerationEngine engine,
            TrashCollection trashCollection,
            LateClearance lateClearance,
            ObjectProvider<Upkeep> upkeep) {
        this.engine = engine;
        this.trashCollection = trashCollection;
        this.lateClearance = lateClearance;
        this.upkeep = upkeep;
    }

    /** Finds what fell between a commit and the poke that should have followed it, or was heard by a node that died. */
    RecurringTask<Void> sweep(Runnable pickUp) {
        return Tasks.recurring("generation-sweep", FixedDelay.of(SWEEP)).execute((instance, context) -> {
            Chores.run("Picking up what lies about", pickUp);
            listenAgain();
            Chores.run("Emptying the trash", trashCollection::sweep);
            Chores.run("Clearing away what came late", this::clearAway);
        });
    }

    /** Whoever cannot be listened to at the start is listened to at their next step, or in the next round. */
    void listenAgain() {
        Chores.run("Listening again", engine::resume);
    }

    private void clearAway() {
        lateClearance
                .findDue()
                .forEach(token ->
                        Chores.run("Clearing away a request that came late", () -> lateClearance.clear(token)));
    }

    RecurringTask<Void> upkeep() {
        return Tasks.recurring("upkeep", FixedDelay.of(UPKEEP))
                .execute((instance, context) ->
                        upkeep.forEach(part -> Chores.run(part.getClass().getSimpleName(), part::tidy)));
    }
}
