package app.animato.generation.engine;

import app.animato.generation.GenerationId;
import app.animato.generation.Generations;
import app.animato.generation.Steps;
import app.animato.generation.Upkeep;
import app.animato.generation.attempt.LateClearance;
import app.animato.generation.pace.Later;
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
import java.util.UUID;
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

    private static final int TRIES_TO_PLAN = 3;

    private final DataSource dataSource;
    private final GenerationEngine engine;
    private final Generations generations;
    private final LateClearance lateClearance;
    private final PaidRequests paidRequests;
    private final TrashCollection trashCollection;
    private final ObjectProvider<Upkeep> upkeep;
    private final Later later;
    private final Pace pace;
    private final Clock clock;
    private final OwedLooks looks = new OwedLooks(this::planNow);
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
            Later later,
            Pace pace,
            Clock clock) {
        this.dataSource = dataSource;
        this.engine = engine;
        this.generations = generations;
        this.lateClearance = lateClearance;
        this.paidRequests = paidRequests;
        this.trashCollection = trashCollection;
        this.upkeep = upkeep;
        this.later = later;
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

    /** What cannot be written down now, while the database is away or another node takes a step, is soon tried again. */
    @Override
    public void poke(GenerationId id) {
        looks.ask(id);
    }

    private boolean planNow(GenerationId id) {
        for (int attempt = 0; attempt < TRIES_TO_PLAN; attempt++) {
            try {
                if (lookNow(instance(id))) {
                    return true;
                }
            } catch (TaskInstanceCurrentlyExecutingException underWayAlready) {
                return false;
            } catch (TaskInstanceException overtaken) {
                log.debug("Generation {}: its look was scheduled or ended meanwhile", id);
            } catch (RuntimeException mishap) {
                log.warn("Generation {}: could not be poked, which is soon tried again", id, mishap);
                return false;
            }
        }
        return false;
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
        if (!looks.begin(id)) {
            return completion(id, Next.in(pace.afterMishap()));
        }
        try {
            return completion(id, engine.advance(id));
        } finally {
            looks.end(id);
        }
    }

    /** What is owed is settled even where an execution that was revived meanwhile cannot be written down any more. */
    private CompletionHandler<Void> completion(GenerationId id, Next next) {
        return (ExecutionComplete complete, ExecutionOperations<Void> operations) -> {
            try {
                switch (next) {
                    case Next.Done done -> operations.stop();
                    case Next.In in ->
                        operations.reschedule(complete, clock.instant().plus(in.delay()));
                }
            } finally {
                looks.settle(id);
            }
        };
    }

    private void failed(ExecutionComplete complete, ExecutionOperations<Void> operations) {
        Execution execution = complete.getExecution();
        log.error(
                "A step of generation {} failed and is tried again",
                execution.getId(),
                complete.getCause().orElse(null));
        try {
            operations.reschedule(complete, clock.instant().plus(pace.afterFailures(execution.consecutiveFailures)));
        } finally {
            looks.settle(new GenerationId(UUID.fromString(execution.getId())));
        }
    }

    /** Every node does so for itself, for no other one knows what it owes. */
    private void settleNowAndThen() {
        Later.Alarm unused = later.after(pace.afterMishap(), () -> {
            if (running) {
                try {
                    looks.settleAll();
                } finally {
                    settleNowAndThen();
                }
            }
        });
    }

    /** Finds what fell between a commit and the poke that should have followed it, or was heard by a node that died. */
    private RecurringTask<Void> sweep() {
        return Tasks.recurring("generation-sweep", FixedDelay.of(SWEEP)).execute((instance, context) -> {
            Chores.run("Picking up what lies about", this::pickUp);
            Chores.run("Listening again", engine::resume);
            Chores.run("Emptying the trash", trashCollection::sweep);
            Chores.run("Clearing away what came late", lateClearance::sweep);
        });
    }

    private RecurringTask<Void> upkeep() {
        return Tasks.recurring("upkeep", FixedDelay.of(UPKEEP))
                .execute((instance, context) ->
                        upkeep.forEach(part -> Chores.run(part.getClass().getSimpleName(), part::tidy)));
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
        settleNowAndThen();
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
