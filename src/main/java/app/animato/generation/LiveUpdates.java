package app.animato.generation;

import app.animato.account.AccountId;
import app.animato.generation.pace.Later;
import app.animato.generation.pace.Pace;
import java.time.Duration;
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

    /** A page is pushed to at most so often for one generation's progress; people see no more of it. */
    static final Duration PROGRESS_INTERVAL = Duration.ofMillis(200);

    private final Map<AccountId, Set<Listener>> listeners = new ConcurrentHashMap<>();
    /** Holds exactly the generations that are at the provider; empty for those it has not told anything about. */
    private final Map<GenerationId, Optional<Progress>> progress = new ConcurrentHashMap<>();

    private final Coalescing<Owned> progressed;
    private final Later later;
    private final Pace pace;
    /** Those whose video is on its way. */
    private final Set<GenerationId> arriving = ConcurrentHashMap.newKeySet();
    /** What is known of those whose end is not told yet. */
    private final Map<GenerationId, Generation> heldBack = new ConcurrentHashMap<>();

    private record Owned(AccountId owner, GenerationId id) {}

    LiveUpdates(Later later, Pace pace) {
        this.later = later;
        this.pace = pace;
        this.progressed = new Coalescing<>(PROGRESS_INTERVAL, later, this::tellProgress);
    }

    /** An open page. Called from any thread; must return at once. */
    public interface Listener {

        void changed(Generation generation);

        void progressed(GenerationId id, Progress progress);
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
        if (hasArrived(generation)) {
            holdBack(generation);
        } else if (heldBack.computeIfPresent(generation.id(), (same, before) -> generation) == null) {
            tellChange(generation);
        }
    }

    private boolean hasArrived(Generation generation) {
        if (generation.status() == GenerationStatus.COLLECTING) {
            arriving.add(generation.id());
            return false;
        }
        return arriving.remove(generation.id()) && generation.status() == GenerationStatus.SUCCEEDED;
    }

    /** Whatever changes meanwhile is told with it. */
    private void holdBack(Generation generation) {
        GenerationId id = generation.id();
        heldBack.put(id, generation);
        later.after(
                pace.untilEndIsTold(),
                () -> Optional.ofNullable(heldBack.remove(id)).ifPresent(this::tellChange));
    }

    private void tellChange(Generation generation) {
        tell(generation.owner(), listener -> listener.changed(generation));
    }

    /** What is heard of a generation that is not at the provider any more comes too late and is dropped. */
    public void progressed(AccountId owner, GenerationId id, Progress heard) {
        Optional<Progress> known = progress.computeIfPresent(
                id,
                (same, before) ->
                        Optional.of(before.map(told -> told.further(heard)).orElse(heard)));
        if (known != null) {
            progressed.changed(new Owned(owner, id));
        }
    }

    private void tellProgress(Owned generation) {
        progress(generation.id())
                .ifPresent(known -> tell(generation.owner(), page -> page.progressed(generation.id(), known)));
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
