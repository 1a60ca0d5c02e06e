package app.animato.generation.engine;

import app.animato.generation.GenerationId;
import app.animato.generation.Generations;
import app.animato.generation.Steps;
import app.animato.generation.pace.Later;
import app.animato.generation.pace.Pace;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceCurrentlyExecutingException;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceException;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Runs the engine as durable work: what was begun goes on after a crash, here or on another node. */
@Component
class GenerationSchedule implements Steps, SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(GenerationSchedule.class);

    /** Steps. */
    static final int MOST_AT_ONCE = 64;

    private static final Duration HEARTBEAT = Duration.ofSeconds(2);
    private static final int MISSED_HEARTBEATS = 4;
    /** No step of a process that stands still is taken over by another one before this time is over. */
    static final Duration SOONEST_REVIVAL = HEARTBEAT.multipliedBy(MISSED_HEARTBEATS - 1);

    private static final int TRIES_TO_PLAN = 3;

    private final DataSource dataSource;
    private final GenerationEngine engine;
    private final Answers answers;
    private final Generations generations;
    private final PaidRequests paidRequests;
    private final Rounds rounds;
    private final Later later;
    private final Pace pace;
    private final Clock clock;
    private final OwedLooks looks = new OwedLooks(this::planNow);
    private volatile Scheduler scheduler;
    private volatile boolean running;

    GenerationSchedule(
            DataSource dataSource,
            GenerationEngine engine,
            Answers answers,
            Generations generations,
            PaidRequests paidRequests,
            Rounds rounds,
            Later later,
            Pace pace,
            Clock clock) {
        this.dataSource = dataSource;
        this.engine = engine;
        this.answers = answers;
        this.generations = generations;
        this.paidRequests = paidRequests;
        this.rounds = rounds;
        this.later = later;
        this.pace = pace;
        this.clock = clock;
        this.scheduler = newScheduler();
    }

    /** The pool bounds the steps under way; the scheduler's own number of threads only says how many it fetches. */
    private Scheduler newScheduler() {
        return Scheduler.create(dataSource, new StepTask(engine, looks, pace, clock).task())
                .startTasks(rounds.sweep(this::pickUp), rounds.upkeep())
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
                if (lookNow(StepTask.of(id))) {
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

    /** Every node does so for itself, for no other one knows what it owes and what it was told. */
    private void settleNowAndThen() {
        Later.Alarm unused = later.after(pace.afterMishap(), () -> {
            if (running) {
                try {
                    answers.settleAll().forEach(this::poke);
                    looks.settleAll();
                } finally {
                    settleNowAndThen();
                }
            }
        });
    }

    private void pickUp() {
        Stream.concat(generations.findUnfinished().stream(), generations.findUnfinishedInOtherMoney().stream())
                .distinct()
                .forEach(id -> scheduler.scheduleIfNotExists(StepTask.of(id), clock.instant()));
    }

    @Override
    public void start() {
        if (scheduler.getSchedulerState().isShuttingDown()) {
            scheduler = newScheduler();
        }
        paidRequests.open();
        pickUp();
        scheduler.start();
        rounds.listenAgain();
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
        var unused = answers.settleAll();
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
