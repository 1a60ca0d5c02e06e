package app.animato.share;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/**
 * How many passwords may be tried: few by one sender, more by all of them together, so that who guesses from many places
 * gets nowhere either. Memory is bounded: of too many, those that were quiet for longest are forgotten.
 */
@Component
class GuessLimits {

    private static final int MOST_REMEMBERED = 10_000;
    private static final int GUESSES = 6;
    private static final Duration GUESSES_RENEWED = Duration.ofMinutes(10);
    private static final int GUESSES_TOGETHER = 60;
    private static final Duration GUESSES_TOGETHER_RENEWED = Duration.ofHours(1);

    private final TimeMeter time;
    private final Map<Guesser, Bucket> guessers = bounded();
    private final Map<LinkId, Bucket> links = bounded();

    private record Guesser(LinkId link, String sender) {}

    GuessLimits(Clock clock) {
        this.time = new ClockMeter(clock);
    }

    /** Counts a try, and tells whether it may be made. */
    boolean mayGuess(LinkId link, String sender) {
        return bucket(guessers, new Guesser(link, sender), GUESSES, GUESSES_RENEWED)
                        .tryConsume(1)
                && bucket(links, link, GUESSES_TOGETHER, GUESSES_TOGETHER_RENEWED)
                        .tryConsume(1);
    }

    private <K> Bucket bucket(Map<K, Bucket> buckets, K key, int capacity, Duration renewed) {
        synchronized (buckets) {
            return buckets.computeIfAbsent(
                    key,
                    unknown -> Bucket.builder()
                            .addLimit(limit -> limit.capacity(capacity).refillGreedy(capacity, renewed))
                            .withCustomTimePrecision(time)
                            .build());
        }
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
