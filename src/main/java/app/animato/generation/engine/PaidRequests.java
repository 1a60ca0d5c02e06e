package app.animato.generation.engine;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/**
 * The paid requests of this process that are on their way. A planned stop lets none begin any more and lets those come
 * to an end that have begun: an answer that is not waited for is one that is lost.
 */
@Component
class PaidRequests {

    private static final int ALL = Integer.MAX_VALUE;

    private final Semaphore places = new Semaphore(ALL);
    private volatile boolean closed;

    /** Whether one may begin; then {@link #end} must follow. */
    boolean begin() {
        if (!places.tryAcquire()) {
            return false;
        }
        if (closed) {
            places.release();
            return false;
        }
        return true;
    }

    void end() {
        places.release();
    }

    int underWay() {
        return ALL - places.availablePermits();
    }

    /** False when some of them have still not come to an end. */
    boolean close(Duration patience) {
        closed = true;
        try {
            if (places.tryAcquire(ALL, patience.toMillis(), TimeUnit.MILLISECONDS)) {
                places.release(ALL);
                return true;
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        return false;
    }

    void open() {
        closed = false;
    }
}
