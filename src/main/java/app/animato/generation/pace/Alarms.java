package app.animato.generation.pace;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * One thread that watches the clock, and a few light ones for the work whose time has come: when it comes for thousands
 * at once, they must not take all of the database's connections.
 */
@Component
class Alarms implements Later {

    private static final Logger log = LoggerFactory.getLogger(Alarms.class);

    private static final int AT_ONCE = 8;

    private final ScheduledThreadPoolExecutor clock = new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().daemon().name("generation-alarms").factory());
    private final ExecutorService workers = Executors.newFixedThreadPool(
            AT_ONCE, Thread.ofVirtual().name("generation-alarm-", 0).factory());

    Alarms() {
        clock.setRemoveOnCancelPolicy(true);
    }

    @Override
    public Alarm after(Duration delay, Runnable work) {
        try {
            Future<?> ringing = clock.schedule(() -> ring(work), delay.toNanos(), TimeUnit.NANOSECONDS);
            return () -> ringing.cancel(false);
        } catch (RejectedExecutionException closing) {
            return Alarm.NONE;
        }
    }

    private void ring(Runnable work) {
        workers.execute(() -> {
            try {
                work.run();
            } catch (RuntimeException mishap) {
                log.warn("Something that was put off went wrong", mishap);
            }
        });
    }

    @PreDestroy
    void close() {
        clock.shutdownNow();
        workers.shutdown();
    }
}
