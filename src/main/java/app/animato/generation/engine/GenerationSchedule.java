package app.animato.generation.engine;

import app.animato.generation.GenerationId;
import app.animato.generation.Generations;
import app.animato.generation.Steps;
import app.animato.generation.Upkeep;
import app.animato.generation.attempt.LateClearance;
import app.animato.generation.pace.Pace;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceCurrentlyExecutingException;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceException;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Execution;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Runs the engine as durable work: one execution for each generation that is not over, so that two steps of the same
 * generation never run at once and a step whose process was killed is taken again.
 */
@Component
class GenerationSchedule implements Steps, SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(GenerationSchedule.class);

    private static final String TASK = "generation";
    private static final int MOST_AT_ONCE = 64;
    private static final Duration HEARTBEAT = Duration.ofSeconds(2);
    private static final int MISSED_HEARTBEATS = 4;
    /** No step of a process that stands still is taken over by another one before this time is over. */
    static final Duration SOONEST_REVIVAL = HEARTBEAT.multipliedBy(MISSED_HEARTBEATS - 1);

    private static final Duration SWEEP = Duration.ofMinutes(1);
    private static final Duration UPKEEP = Duration.ofHours(1);

    private static final int POKES = 3;

    private final DataSource dataSource;
    private final GenerationEngine engine;
    private final Generations generations;
    private final LateClearance lateClearance;
    private final PaidRequests paidRequests;
    private final TrashCollection trashCollection;
    private final ObjectProvider<Upkeep> upkeep;
    private final Pace pace;
    private final Clock clock;
    private final Set<GenerationId> poked = ConcurrentHashMap.newKeySet();
    private final Set<GenerationId> underWay = ConcurrentHashMap.newKeySet();
    private volatile Scheduler scheduler;
    private volatile boolean running;

    GenerationSchedule(
            DataSource dataSource,
            GenerationEngine engine,
            Generations generations,
            LateClearance lateClearance,
            PaidRequests paidRequests,
            TrashCollection trashCollection,
            ObjectProvider<Upkeep> upkeep,
            Pace pace,
            Clock clock) {
        this.dataSource = dataSource;
        this.engine = engine;
        this.generations = generations;
        this.lateClearance = lateClearance;
        this.paidRequests = paidRequests;
        this.trashCollection = trashCollection;
        this.upkeep = upkeep;
        this.pace = pace;
        this.clock = clock;
        this.scheduler = newScheduler();
    }

    /** The pool bounds the steps under way; the scheduler's own number of threads only says how many it fetches. */
    private Scheduler newScheduler() {
        return Scheduler.create(dataSource, step())
                .startTasks(sweep(), upkeep())
                .executorService(Executors.newFixedThreadPool(
                        MOST_AT_ONCE, Thread.ofVirtual().name("generation-", 0).factory()))
                .threads(MOST_AT_ONCE)
                .pollingInterval(pace.untilNextDue())
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                .shutdownMaxWait(pace.patienceWithSteps())
                .enableImmediateExecution()
                .build();
    }

    /**
     * What cannot be written down now is found by the sweep.
     *
     * <p>The note is taken before the look is scheduled and crossed out where a look begins, so that whatever was
     * changed before this call is seen by a look after it.
     */
    @Override
    public void poke(GenerationId id) {
        poked.add(id);
        for (int attempt = 0; attempt < POKES; attempt++) {
            try {
                if (lookNow(instance(id))) {
                    return;
                }
            } catch (TaskInstanceCurrentlyExecutingException underWayAlready) {
                return;
            } catch (TaskInstanceException overtaken) {
                log.debug("Generation {}: its look was scheduled or ended meanwhile", id);
            } catch (RuntimeException mishap) {
                log.warn("Generation {}: could not be poked; the sweep will find it", id, mishap);
                return;
            }
        }
    }

    private boolean lookNow(TaskInstance<Void> instance) {
        Instant now = clock.instant();
        return scheduler.scheduleIfNotExists(instance, now)
                || scheduler
                        .getScheduledExecution(instance)
                        .filter(due ->
                                !due.isPicked() && !due.getExecutionTime().isAfter(now))
                        .isPresent()
                || scheduler.reschedule(instance, now);
    }

    private CustomTask<Void> step() {
        return Tasks.custom(TASK, Void.class)
                .onDeadExecutionRevive()
                .onFailure(this::failed)
                .execute((instance, context) -> step(id(instance)));
    }

    /** An execution can be taken for dead, and revived, while it only slept with its machine: one step at a time. */
    private CompletionHandler<Void> step(GenerationId id) {
        if (!underWay.add(id)) {
            return completion(id, Next.in(pace.afterMishap()));
        }
        try {
            poked.remove(id);
            return completion(id, engine.advance(id));
        } finally {
            underWay.remove(id);
        }
    }

    private CompletionHandler<Void> completion(GenerationId id, Next next) {
        return (ExecutionComplete complete, ExecutionOperations<Void> operations) -> {
            switch (next) {
                case Next.Done done -> operations.stop();
                case Next.In in ->
                    operations.reschedule(complete, clock.instant().plus(in.delay()));
            }
            pokeAgain(id);
        };
    }

    private void failed(ExecutionComplete complete, ExecutionOperations<Void> operations) {
        Execution execution = complete.getExecution();
        log.error(
                "A step of generation {} failed and is tried again",
                execution.getId(),
                complete.getCause().orElse(null));
        operations.reschedule(complete, clock.instant().plus(pace.afterFailures(execution.consecutiveFailures)));
        pokeAgain(new GenerationId(UUID.fromString(execution.getId())));
    }

    private void pokeAgain(GenerationId id) {
        if (poked.contains(id)) {
            poke(id);
        }
    }

    /** Finds what fell between a commit and the poke that should have followed it, or was heard by a node that died. */
    private RecurringTask<Void> sweep() {
        return Tasks.recurring("generation-sweep", FixedDelay.of(SWEEP)).execute((instance, context) -> {
            trashCollection.sweep();
            pickUp();
            engine.resume();
            lateClearance.sweep();
        });
    }

    private RecurringTask<Void> upkeep() {
        return Tasks.recurring("upkeep", FixedDelay.of(UPKEEP))
                .execute((instance, context) -> upkeep.forEach(Upkeep::tidy));
    }

    private void pickUp() {
        for (GenerationId id : generations.findUnfinished()) {
            scheduler.scheduleIfNotExists(instance(id), clock.instant());
        }
    }

    private static TaskInstance<Void> instance(GenerationId id) {
        return new TaskInstance<>(TASK, id.toString());
    }

    private static GenerationId id(TaskInstance<Void> instance) {
        return new GenerationId(UUID.fromString(instance.getId()));
    }

    @Override
    public void start() {
        if (scheduler.getSchedulerState().isShuttingDown()) {
            scheduler = newScheduler();
        }
        paidRequests.open();
        pickUp();
        scheduler.start();
        engine.resume();
        running = true;
    }

    /** Whatever else is interrupted is taken up again later; the answer to a paid request would be lost. */
    @Override
    public void stop() {
        if (!paidRequests.close(pace.patienceWithPaidRequests())) {
            log.warn("The answer to a paid request has not come in time; its task is looked for after the next start");
        }
        scheduler.stop();
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Last to start and first to stop: everything a step needs is there while steps run. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
