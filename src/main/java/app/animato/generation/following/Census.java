package app.animato.generation.following;

import app.animato.generation.pace.Pace;
import app.animato.generation.provider.LookupOutcome;
import app.animato.generation.provider.RecentOutcome;
import app.animato.generation.provider.TaskRef;
import app.animato.generation.provider.TaskReport;
import app.animato.generation.provider.VideoProvider;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Sees all tasks under way in a few pages of the provider's list, so that many looks at about the same time cost a few
 * calls. One census is taken at a time, and whoever can use it waits for it. Only what it says of tasks that are not
 * over is used; an end, or a task that the list does not show, takes a look of its own.
 */
@Component
public class Census {

    private static final Logger log = LoggerFactory.getLogger(Census.class);

    private static final int PAGE = 100;
    private static final int MOST_PAGES = 120;

    private final VideoProvider provider;
    private final LiveEars liveEars;
    private final Pace pace;
    private final Clock clock;
    private Count latest = new Count(Instant.MIN, Map.of());
    private Optional<UnderWay> underWay = Optional.empty();
    private Instant notBefore = Instant.MIN;

    /** What the provider said of tasks that are not over, asked from that moment on. */
    private record Count(Instant begun, Map<String, TaskReport> reports) {}

    private record UnderWay(Instant begun, CompletableFuture<Optional<Count>> result) {}

    Census(VideoProvider provider, LiveEars liveEars, Pace pace, Clock clock) {
        this.provider = provider;
        this.liveEars = liveEars;
        this.pace = pace;
        this.clock = clock;
    }

    /** What is known of the task from after that moment; empty when it has to be asked for alone. */
    public Optional<LookupOutcome> find(TaskRef task, Instant needed) {
        Optional<Count> recent = latest(needed);
        if (recent.isPresent()) {
            return recent.flatMap(count -> find(task, count));
        }
        if (isSuspended() || !liveEars.areManyDue()) {
            return Optional.empty();
        }
        return take(needed)
                .map(count -> find(task, count))
                .orElseGet(() -> Optional.of(new LookupOutcome.Unreachable("no list of tasks")));
    }

    private static Optional<LookupOutcome> find(TaskRef task, Count count) {
        return Optional.ofNullable(count.reports().get(task.id())).map(LookupOutcome.Found::new);
    }

    private synchronized Optional<Count> latest(Instant needed) {
        return Optional.of(latest).filter(count -> !count.begun().isBefore(needed));
    }

    private synchronized boolean isSuspended() {
        return clock.instant().isBefore(notBefore);
    }

    /** Empty when the provider gave no list. */
    private Optional<Count> take(Instant needed) {
        while (true) {
            UnderWay mine = new UnderWay(clock.instant(), new CompletableFuture<>());
            Optional<UnderWay> first = enter(mine);
            if (first.isEmpty()) {
                return count(mine);
            }
            Optional<Count> theirs = first.get().result().join();
            if (theirs.isEmpty() || !first.get().begun().isBefore(needed)) {
                return theirs;
            }
        }
    }

    /** The one that is under way already; empty when this one is from now on. */
    private synchronized Optional<UnderWay> enter(UnderWay mine) {
        Optional<UnderWay> first = underWay;
        if (first.isEmpty()) {
            underWay = Optional.of(mine);
        }
        return first;
    }

    private Optional<Count> count(UnderWay mine) {
        Optional<Count> result = Optional.empty();
        try {
            result = list(liveEars.tasks()).map(reports -> new Count(mine.begun(), reports));
        } finally {
            finish(result);
            mine.result().complete(result);
        }
        return result;
    }

    private synchronized void finish(Optional<Count> result) {
        underWay = Optional.empty();
        result.ifPresentOrElse(
                count -> latest = count, () -> notBefore = clock.instant().plus(pace.withoutCensus()));
    }

    private Optional<Map<String, TaskReport>> list(Set<String> tasks) {
        Set<String> missing = new HashSet<>(tasks);
        Map<String, TaskReport> reports = new HashMap<>();
        int most = Math.min(MOST_PAGES, 2 * (tasks.size() / PAGE + 1));
        int skip = 0;
        int pages = 0;
        while (pages < most && !missing.isEmpty()) {
            pages++;
            if (!(provider.recent(skip, PAGE) instanceof RecentOutcome.Listed page)) {
                log.warn("The provider gave no list of its tasks; they are looked at one by one for a while");
                return Optional.empty();
            }
            if (page.tasks().isEmpty()) {
                break;
            }
            skip += page.tasks().size();
            page.tasks().stream()
                    .filter(report -> missing.remove(report.task().id()))
                    .filter(report -> !report.state().isEnd())
                    .forEach(report -> reports.put(report.task().id(), report));
        }
        log.debug("Looked at {} tasks together: {} pages, {} under way", tasks.size(), pages, reports.size());
        return Optional.of(reports);
    }
}
