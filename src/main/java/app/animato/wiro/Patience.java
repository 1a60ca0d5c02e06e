package app.animato.wiro;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;

/**
 * How long a transfer may take.
 *
 * @param whole from the first byte to the last
 * @param silence the longest without any byte
 */
record Patience(Duration whole, Duration silence) {

    static final Patience FOR_OUTPUTS = new Patience(Duration.ofMinutes(5), Duration.ofSeconds(30));

    Watch start() {
        return new Watch(System.nanoTime());
    }

    /** Watches one transfer, which may take several exchanges. */
    final class Watch {

        private final long started;
        private final AtomicLong lastHeard;

        private Watch(long started) {
            this.started = started;
            this.lastHeard = new AtomicLong(started);
        }

        void heard() {
            lastHeard.set(System.nanoTime());
        }

        <T> T await(CompletableFuture<T> exchange) throws ExecutionException, InterruptedException, TimeoutException {
            while (true) {
                long now = System.nanoTime();
                long left = whole.toNanos() - (now - started);
                long leftInSilence = silence.toNanos() - (now - lastHeard.get());
                if (left <= 0) {
                    throw new TimeoutException("not finished within " + whole.toSeconds() + " s");
                }
                if (leftInSilence <= 0) {
                    throw new TimeoutException("silent for " + silence.toSeconds() + " s");
                }
                try {
                    return exchange.get(Math.min(left, leftInSilence), TimeUnit.NANOSECONDS);
                } catch (TimeoutException e) {
                    // Bytes may have come meanwhile: look at the watch again.
                }
            }
        }
    }
}
