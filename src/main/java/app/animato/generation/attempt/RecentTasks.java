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
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
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

    private final Listing listing;
    private final Clock clock;
    private final Lock turn = new ReentrantLock();
    private final AtomicInteger timesUnanswered = new AtomicInteger();
    private Reading last = new Reading(Instant.MIN, Map.of(), Instant.MAX);
    private Reading unanswered = last;

    /** Tells of the latest tasks, as {@link VideoProvider#recent} says. */
    @FunctionalInterface
    interface Listing {
        RecentOutcome recent(int skip, int most);
    }

    @Autowired
    RecentTasks(VideoProvider provider, Clock clock) {
        this(provider::recent, clock);
    }

    RecentTasks(Listing listing, Clock clock) {
        this.listing = listing;
        this.clock = clock;
    }

    /**
     * What was read, beginning at that moment.
     *
     * @param reach how far back it goes: of what is younger, nothing is missing that the provider lists
     */
    public record Reading(Instant begun, Map<String, TaskRef> byToken, Instant reach) {

        /** Whether the task of this attempt had to be in it, if the provider lists it. */
        public boolean covers(Trace trace) {
            return !begun.isBefore(trace.endedAt().orElse(trace.sentAt())) && !reach.isAfter(trace.earliest());
        }

        @Override
        public String toString() {
            return byToken.size() + " tasks at " + begun;
        }
    }

    /**
     * What the provider lists, from a moment ago if that is fresh enough. A reading that went unanswered tells nothing, so
     * whoever comes next asks anew, but not whoever has waited for it.
     *
     * @param reach how far back tasks are of interest; fewer are read where the list is longer than can be read at once
     * @param lost when the request was given up for lost: an older reading cannot tell of its task
     * @param freshness how old the answer may be
     */
    public Reading read(Instant reach, Instant lost, Duration freshness) {
        int timesBefore = timesUnanswered.get();
        turn.lock();
        try {
            Instant now = clock.instant();
            if (!last.begun().isBefore(lost) && !last.begun().isBefore(now.minus(freshness))) {
                return last;
            }
            if (timesUnanswered.get() != timesBefore) {
                return unanswered;
            }
            Pages pages = new Pages(now, reach);
            Reading reading = pages.read();
            if (pages.answered) {
                last = reading;
            } else {
                unanswered = reading;
                timesUnanswered.incrementAndGet();
            }
            return reading;
        } finally {
            turn.unlock();
        }
    }

    /** One way through the list, from the newest task to the first that is too old to be of interest. */
    private final class Pages {

        private final Instant begun;
        private final Instant wanted;
        private final Map<String, TaskRef> byToken = new HashMap<>();
        private Instant reach = Instant.MAX;
        private int received;
        private boolean answered = true;

        Pages(Instant begun, Instant wanted) {
            this.begun = begun;
            this.wanted = wanted;
        }

        Reading read() {
            for (int page = 0; page < MOST_PAGES && reach.isAfter(wanted) && answered; page++) {
                switch (listing.recent(received, PAGE)) {
                    case RecentOutcome.Listed listed -> take(listed.tasks());
                    case RecentOutcome.Unreachable away -> {
                        log.warn("The provider's latest tasks could not be read: {}", away.detail());
                        answered = false;
                    }
                    case RecentOutcome.Misconfigured fault -> {
                        log.error("The provider refuses our key: {}", fault.detail());
                        answered = false;
                    }
                }
            }
            return new Reading(begun, byToken, reach);
        }

        /** The provider may tell of fewer than it was asked for: only an empty page is the end. */
        private void take(List<TaskReport> tasks) {
            tasks.forEach(task -> note(task, byToken));
            received += tasks.size();
            reach = tasks.isEmpty()
                    ? wanted
                    : tasks.getLast().origin().created().orElse(reach);
        }
    }

    private static void note(TaskReport task, Map<String, TaskRef> byToken) {
        task.origin().callback().flatMap(CallbackAddress::tokenIn).ifPresent(token -> byToken.put(token, task.task()));
    }
}
