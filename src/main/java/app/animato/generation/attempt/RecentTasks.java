package app.animato.generation.attempt;

import app.animato.generation.provider.RecentOutcome;
import app.animato.generation.provider.TaskRef;
import app.animato.generation.provider.TaskReport;
import app.animato.generation.provider.VideoProvider;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The provider's latest tasks by the callback token they repeat. One reading at a time, and it serves everybody who
 * waited for it or comes soon after.
 */
@Component
public class RecentTasks {

    private static final Logger log = LoggerFactory.getLogger(RecentTasks.class);

    private static final int PAGE = 100;
    private static final int MOST_PAGES = 10;

    private final VideoProvider provider;
    private final Clock clock;
    private final Lock turn = new ReentrantLock();
    private Reading last = new Reading(Instant.MIN, Map.of(), false, Instant.MAX);

    RecentTasks(VideoProvider provider, Clock clock) {
        this.provider = provider;
        this.clock = clock;
    }

    /**
     * What was read, beginning at that moment; what could not be read is missing.
     *
     * @param whole whether everything back to there was read
     */
    public record Reading(Instant begun, Map<String, TaskRef> byToken, boolean whole, Instant reach) {

        /** Whether the task of this attempt had to be in it, if the provider lists it. */
        public boolean covers(Trace trace) {
            return whole && !begun.isBefore(trace.endedAt().orElse(trace.sentAt())) && !reach.isAfter(trace.earliest());
        }

        @Override
        public String toString() {
            return byToken.size() + " tasks at " + begun;
        }
    }

    /**
     * What the provider lists, from a moment ago if that is fresh enough.
     *
     * @param reach how far back tasks are of interest
     * @param lost when the request was given up for lost: an older reading cannot tell of its task
     * @param freshness how old the answer may be
     */
    public Reading read(Instant reach, Instant lost, Duration freshness) {
        turn.lock();
        try {
            Instant now = clock.instant();
            if (last.begun().isBefore(lost) || last.begun().isBefore(now.minus(freshness))) {
                last = pages(now, reach);
            }
            return last;
        } finally {
            turn.unlock();
        }
    }

    private Reading pages(Instant begun, Instant reach) {
        Map<String, TaskRef> byToken = new HashMap<>();
        for (int page = 0; page < MOST_PAGES; page++) {
            switch (provider.recent(page * PAGE, PAGE)) {
                case RecentOutcome.Listed listed -> {
                    listed.tasks().forEach(task -> note(task, byToken));
                    if (isEnough(listed.tasks(), reach)) {
                        return new Reading(begun, byToken, true, reach);
                    }
                }
                case RecentOutcome.Unreachable away -> {
                    log.warn("The provider's latest tasks could not be read: {}", away.detail());
                    return new Reading(begun, byToken, false, reach);
                }
                case RecentOutcome.Misconfigured fault -> {
                    log.error("The provider refuses our key: {}", fault.detail());
                    return new Reading(begun, byToken, false, reach);
                }
            }
        }
        return new Reading(begun, byToken, false, reach);
    }

    private static void note(TaskReport task, Map<String, TaskRef> byToken) {
        task.origin().callback().flatMap(CallbackAddress::tokenIn).ifPresent(token -> byToken.put(token, task.task()));
    }

    private static boolean isEnough(List<TaskReport> page, Instant reach) {
        return page.size() < PAGE
                || page.getLast().origin().created().filter(reach::isAfter).isPresent();
    }
}
