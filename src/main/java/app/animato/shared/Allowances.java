package app.animato.shared;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * How often something may be done, counted for each key by itself; what was used up comes back evenly with time. Memory
 * is bounded: of too many keys, those that were quiet for longest are forgotten.
 */
public final class Allowances<K> {

    private static final int MOST_REMEMBERED = 10_000;

    private final int capacity;
    private final Duration renewed;
    private final TimeMeter time;
    private final Map<K, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<K, Bucket> quietest) {
            return size() > MOST_REMEMBERED;
        }
    };

    /**
     * @param capacity how often it may be done at once
     * @param renewed how long it takes until that often is possible again
     */
    public Allowances(int capacity, Duration renewed, Clock clock) {
        this.capacity = capacity;
        this.renewed = renewed;
        this.time = new ClockMeter(clock);
    }

    /** Uses it up by one; false when nothing is left. */
    public boolean take(K key) {
        return bucket(key).tryConsume(1);
    }

    /** Takes a use back that does not count after all; nobody gets more than there was at first. */
    public void giveBack(K key) {
        bucket(key).addTokens(1);
    }

    public boolean isLeft(K key) {
        return bucket(key).getAvailableTokens() > 0;
    }

    /** How many keys are counted for. */
    public int remembered() {
        synchronized (buckets) {
            return buckets.size();
        }
    }

    private Bucket bucket(K key) {
        synchronized (buckets) {
            return buckets.computeIfAbsent(
                    key,
                    unknown -> Bucket.builder()
                            .addLimit(limit -> limit.capacity(capacity).refillGreedy(capacity, renewed))
                            .withCustomTimePrecision(time)
                            .build());
        }
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
