package app.animato.generation.line;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Does small things later, one after the other. What is not done when the application ends is not done at all. */
@Component
class LineTimer {

    private static final Logger log = LoggerFactory.getLogger(LineTimer.class);

    private final ScheduledThreadPoolExecutor executor = new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().daemon().name("line").factory(), new ThreadPoolExecutor.DiscardPolicy());

    LineTimer() {
        executor.setRemoveOnCancelPolicy(true);
    }

    /** Can be cancelled as long as it has not begun. */
    Future<?> in(Duration delay, Runnable work) {
        return executor.schedule(() -> run(work), delay.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void run(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException mishap) {
            if (!executor.isShutdown()) {
                log.warn("A look at the line failed; the next one will do", mishap);
            }
        }
    }

    @PreDestroy
    void close() {
        executor.shutdownNow();
    }
}
