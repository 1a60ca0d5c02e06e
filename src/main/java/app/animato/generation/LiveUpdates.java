package app.animato.generation;

import app.animato.account.AccountId;
import app.animato.generation.pace.Later;
import app.animato.generation.pace.Pace;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Tells an account's open pages what happens to its generations. A hint only: whoever missed one finds the truth in
 * the database.
 */
@Component
public class LiveUpdates {

    private static final Logger log = LoggerFactory.getLogger(LiveUpdates.class);

    /** A page is pushed to at most so often for progress, of however many generations; people see no more of it. */
    static final Duration PROGRESS_INTERVAL = Duration.ofMillis(200);

    private final Map<AccountId, Set<Listener>> listeners = new ConcurrentHashMap<>();
    /** Holds exactly the generations that are at the provider; empty for those it has not told anything about. */
    private final Map<GenerationId, Optional<Progress>> progress = new ConcurrentHashMap<>();

    private final Coalescing<AccountId> progressed;
    private final Hush<AccountId> hush;
    /** Those whose video is on its way. */
    private final Set<GenerationId> arriving = ConcurrentHashMap.newKeySet();

    private final Map<AccountId, Untold> untold = new ConcurrentHashMap<>();

    /** What is known of those that changed, and which ones have come further; guarded by the map it is in. */
    private record Untold(Map<GenerationId, Generation> changed, Set<GenerationId> moved) {

        Untold() {
            this(new LinkedHashMap<>(), new HashSet<>());
        }
    }

    LiveUpdates(Later later, Pace pace) {
        this.progressed = new Coalescing<>(PROGRESS_INTERVAL, later, this::tellUnlessHushed);
        this.hush = new Hush<>(pace::untilEndIsTold, later, this::tellAll);
    }

    /** An open page. Called from any thread; must return at once. */
    public interface Listener {

        /**
         * A video is on its way to its place. Said at once, so that a page can prepare for it, and a moment later as a change
         * like all others: what else there is to tell waits until browsers have shown it.
         */
        void coming(Generation generation);

        void heard(News news);
    }

    /** Ends a subscription; doing so twice is harmless. */
    @FunctionalInterface
    public interface Subscription {
        void end();
    }

    public Subscription subscribe(AccountId owner, Listener listener) {
        listeners.compute(owner, (id, present) -> {
            Set<Listener> all = present == null ? ConcurrentHashMap.newKeySet() : present;
            all.add(listener);
            return all;
        });
        return () -> listeners.computeIfPresent(owner, (id, present) -> {
            present.remove(listener);
            return present.isEmpty() ? null : present;
        });
    }

    /** How far a running generation is, as far as the provider has told; never less than it was. */
    public Optional<Progress> progress(GenerationId id) {
        return progress.getOrDefault(id, Optional.empty());
    }

    void changed(Generation generation) {
        if (generation.status().isAtProvider()) {
            progress.putIfAbsent(generation.id(), Optional.empty());
        } else {
            progress.remove(generation.id());
        }
        note(generation.owner(), untold -> untold.changed().put(generation.id(), generation));
        if (comes(generation)) {
            hush.begin(generation.owner());
            tell(generation.owner(), page -> page.coming(generation));
        } else if (hasCome(generation)) {
            hush.begin(generation.owner());
        } else {
            tellUnlessHushed(generation.owner());
        }
    }

    private boolean comes(Generation generation) {
        return generation.status() == GenerationStatus.COLLECTING && arriving.add(generation.id());
    }

    private boolean hasCome(Generation generation) {
        return generation.status() != GenerationStatus.COLLECTING
                && arriving.remove(generation.id())
                && generation.status() == GenerationStatus.SUCCEEDED;
    }

    /** What is heard of a generation that is not at the provider any more comes too late and is dropped. */
    public void progressed(AccountId owner, GenerationId id, Progress heard) {
        Optional<Progress> known = progress.computeIfPresent(
                id,
                (same, before) ->
                        Optional.of(before.map(told -> told.further(heard)).orElse(heard)));
        if (known != null) {
            note(owner, untold -> untold.moved().add(id));
            progressed.changed(owner);
        }
    }

    private void note(AccountId owner, Consumer<Untold> what) {
        untold.compute(owner, (same, before) -> {
            Untold all = before == null ? new Untold() : before;
            what.accept(all);
            return all;
        });
    }

    private void tellUnlessHushed(AccountId owner) {
        if (!hush.holds(owner)) {
            tellAll(owner);
        }
    }

    private void tellAll(AccountId owner) {
        Optional.ofNullable(untold.remove(owner))
                .map(this::news)
                .filter(news -> !news.isNone())
                .ifPresent(news -> tell(owner, page -> page.heard(news)));
    }

    private News news(Untold all) {
        Map<GenerationId, Progress> known = new HashMap<>();
        all.moved().forEach(id -> progress(id).ifPresent(progress -> known.put(id, progress)));
        return new News(List.copyOf(all.changed().values()), known);
    }

    /** For what left the provider without a change that was told here. */
    public void forget(GenerationId id) {
        progress.remove(id);
    }

    /** How many generations a progress is kept for. */
    public int followed() {
        return progress.size();
    }

    private void tell(AccountId owner, Consumer<Listener> message) {
        for (Listener listener : listeners.getOrDefault(owner, Set.of())) {
            try {
                message.accept(listener);
            } catch (RuntimeException pageGone) {
                log.debug("A page could not be told", pageGone);
            }
        }
    }
}
