package app.animato.generation;

import app.animato.account.AccountId;
import app.animato.generation.pace.Later;
import app.animato.generation.pace.Pace;
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

    private final Map<AccountId, Set<Listener>> listeners = new ConcurrentHashMap<>();
    /** Holds exactly the generations that are at the provider; empty for those it has not told anything about. */
    private final Map<GenerationId, Optional<Progress>> progress = new ConcurrentHashMap<>();

    /** Those whose video is on its way. */
    private final Set<GenerationId> arriving = ConcurrentHashMap.newKeySet();

    private final Teller teller;

    LiveUpdates(Later later, Pace pace) {
        this.teller = new Teller(later, pace, this::progress, (owner, news) -> tell(owner, page -> page.heard(news)));
    }

    /** An open page. Called from any thread; must return at once. */
    public interface Listener {

        /**
         * A video is on its way to its place. Said at once, so that a page can prepare for it; what became of it is told as
         * all other news, which waits for a moment so that browsers can show the video first. Most have nothing to prepare.
         */
        default void coming(Generation generation) {}

        /** What is left out has been overtaken. */
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
        if (isDoneByItsPerson(generation)) {
            arriving.remove(generation.id());
            teller.changedByItsPerson(generation);
        } else if (comes(generation)) {
            teller.changedAndHush(generation);
            tell(generation.owner(), page -> page.coming(generation));
        } else if (hasCome(generation)) {
            teller.changedAndHush(generation);
        } else {
            teller.changed(generation);
        }
    }

    /** They wait for an answer to what they did. */
    private static boolean isDoneByItsPerson(Generation generation) {
        return generation.status() == GenerationStatus.WAITING
                || generation.status() == GenerationStatus.CANCELLED
                || generation.cancelRequested()
                || generation.isHidden();
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
            teller.moved(owner, id);
        }
    }

    /** For what left the provider without a change that was told here. */
    public void forget(GenerationId id) {
        progress.remove(id);
        arriving.remove(id);
    }

    /** How many generations a progress is kept for. */
    public int followed() {
        return progress.size();
    }

    /** Whether nothing is kept of any generation. */
    boolean isIdle() {
        return progress.isEmpty() && arriving.isEmpty() && teller.isIdle();
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
