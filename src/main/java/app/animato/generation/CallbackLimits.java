package app.animato.generation;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/**
 * Keeps floods of calls from becoming floods of work. Calls are hints, so one that is dropped costs time and nothing
 * else. Each sender answers for itself alone: no stranger's guesses keep the provider from being heard. Memory is
 * bounded: of too many senders, those that were quiet for longest are forgotten.
 */
@Component
class CallbackLimits {

    private static final int MOST_REMEMBERED = 10_000;
    private static final int GUESSES = 30;
    private static final Duration GUESSES_RENEWED = Duration.ofMinutes(1);
    private static final int CALLS = 5;
    private static final Duration CALLS_RENEWED = Duration.ofMinutes(1);

    private final TimeMeter time;
    private final Map<Sender, Bucket> guessesBySender = bounded();
    private final Map<String, Bucket> callsByToken = bounded();

    CallbackLimits(Clock clock) {
        this.time = new ClockMeter(clock);
    }

    /**
     * Whether this sender has not yet named too many tokens that are none.
     *
     * @param address its IP address as numbers
     */
    boolean mayName(String address) {
        return guesses(address).getAvailableTokens() > 0;
    }

    void namedNone(String address) {
        guesses(address).tryConsume(1);
    }

    private Bucket guesses(String address) {
        return bucket(guessesBySender, Sender.of(address), GUESSES, GUESSES_RENEWED);
    }

    /** Whether a call with this token, which is a right one, may have work done. */
    boolean mayCauseWork(String token) {
        return bucket(callsByToken, token, CALLS, CALLS_RENEWED).tryConsume(1);
    }

    int remembered() {
        synchronized (guessesBySender) {
            return guessesBySender.size();
        }
    }

    private <K> Bucket bucket(Map<K, Bucket> buckets, K key, int capacity, Duration renewed) {
        synchronized (buckets) {
            return buckets.computeIfAbsent(key, unknown -> bucket(capacity, renewed));
        }
    }

    private Bucket bucket(int capacity, Duration renewed) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(capacity).refillGreedy(capacity, renewed))
                .withCustomTimePrecision(time)
                .build();
    }

    private static <K> Map<K, Bucket> bounded() {
        return new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<K, Bucket> quietest) {
                return size() > MOST_REMEMBERED;
            }
        };
    }

    private record ClockMeter(Clock clock) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            return TimeUnit.MILLISECONDS.toNanos(clock.millis());
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
