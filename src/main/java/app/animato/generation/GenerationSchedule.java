package app.animato.generation;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceCurrentlyExecutingException;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
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
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Runs the engine as durable work: one execution for each generation that is not over, so that two steps of the same
 * generation never run at once and a step whose process was killed is taken again.
 */
@Component
class GenerationSchedule implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(GenerationSchedule.class);

    private static final String TASK = "generation";
    private static final int MOST_AT_ONCE = 64;
    private static final Duration POLLING = Duration.ofSeconds(1);
    private static final Duration HEARTBEAT = Duration.ofSeconds(2);
    private static final int MISSED_HEARTBEATS = 4;
    private static final Duration SHUTDOWN_PATIENCE = Duration.ofSeconds(30);
    private static final Duration SWEEP = Duration.ofMinutes(1);

    private final GenerationEngine engine;
    private final Generations generations;
    private final Pace pace;
    private final Clock clock;
    private final Scheduler scheduler;
    private final Set<GenerationId> poked = ConcurrentHashMap.newKeySet();
    private volatile boolean running;

    GenerationSchedule(
            DataSource dataSource, GenerationEngine engine, Generations generations, Pace pace, Clock clock) {
        this.engine = engine;
        this.generations = generations;
        this.pace = pace;
        this.clock = clock;
        this.scheduler = Scheduler.create(dataSource, step())
                .startTasks(sweep())
                .executorService(Executors.newThreadPerTaskExecutor(
                        Thread.ofVirtual().name("generation-", 0).factory()))
                .threads(MOST_AT_ONCE)
                .pollingInterval(POLLING)
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                .shutdownMaxWait(SHUTDOWN_PATIENCE)
                .enableImmediateExecution()
                .build();
    }

    /** Has the generation looked at now, or as soon as the look that is under way is over; never forgotten. */
    void poke(GenerationId id) {
        poked.add(id);
        TaskInstance<Void> instance = instance(id);
        Instant now = clock.instant();
        try {
            if (scheduler.scheduleIfNotExists(instance, now) || scheduler.reschedule(instance, now)) {
                poked.remove(id);
            }
        } catch (TaskInstanceCurrentlyExecutingException underWay) {
            log.trace("Generation {} is being looked at; it will be again", id);
        }
    }

    private CustomTask<Void> step() {
        return Tasks.custom(TASK, Void.class)
                .onDeadExecutionRevive()
                .onFailure((execution, operations) -> {
                    log.error(
                            "A step of generation {} failed and is tried again",
                            execution.getExecution().getId(),
                            execution.getCause().orElse(null));
                    operations.reschedule(execution, clock.instant().plus(pace.afterMishap()));
                })
                .execute((instance, context) -> completion(id(instance), engine.advance(id(instance))));
    }

    private CompletionHandler<Void> completion(GenerationId id, Next next) {
        return (ExecutionComplete complete, ExecutionOperations<Void> operations) -> {
            switch (next) {
                case Next.Done done -> operations.stop();
                case Next.In in ->
                    operations.reschedule(complete, clock.instant().plus(in.delay()));
            }
            if (poked.contains(id)) {
                poke(id);
            }
        };
    }

    /** Finds what fell between a commit and the poke that should have followed it. */
    private RecurringTask<Void> sweep() {
        return Tasks.recurring("generation-sweep", FixedDelay.of(SWEEP)).execute((instance, context) -> pickUp());
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
        pickUp();
        scheduler.start();
        running = true;
    }

    @Override
    public void stop() {
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
