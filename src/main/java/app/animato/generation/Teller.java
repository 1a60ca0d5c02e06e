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
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Gathers what there is to tell of each account's generations, and tells it when it is time. One thread at a time tells an
 * account, and always the latest that is known, so that nobody hears anything after what has overtaken it.
 */
final class Teller {

    /** Progress is told at most so often, of however many generations; people see no more of it. */
    static final Duration PROGRESS_INTERVAL = Duration.ofMillis(200);

    private final Function<GenerationId, Optional<Progress>> progress;
    private final BiConsumer<AccountId, News> tell;
    private final Coalescing<AccountId> progressed;
    private final Hush<AccountId> hush;
    private final Map<AccountId, Untold> untold = new ConcurrentHashMap<>();
    private final Set<AccountId> told = ConcurrentHashMap.newKeySet();

    /** What is known of those that changed, and which ones have come further; guarded by the map it is in. */
    private record Untold(Map<GenerationId, Generation> changed, Set<GenerationId> moved) {

        Untold() {
            this(new LinkedHashMap<>(), new HashSet<>());
        }
    }

    Teller(
            Later later,
            Pace pace,
            Function<GenerationId, Optional<Progress>> progress,
            BiConsumer<AccountId, News> tell) {
        this.progress = progress;
        this.tell = tell;
        this.progressed = new Coalescing<>(PROGRESS_INTERVAL, later, this::tell);
        this.hush = new Hush<>(pace::untilPicture, later, this::tell);
    }

    /** It changed, which is told as soon as there is no hush. */
    void changed(Generation generation) {
        note(generation);
        tell(generation.owner());
    }

    /** It changed in a way that is told at once, and all else with it. */
    void changedByItsPerson(Generation generation) {
        note(generation);
        tell(generation.owner(), true);
    }

    /** It changed in a way that can wait, and from now on everything else of its owner's waits for a moment, too. */
    void changedAndHush(Generation generation) {
        // In this order: a hush that ends in between tells what was noted before.
        note(generation);
        hush.begin(generation.owner());
    }

    void moved(AccountId owner, GenerationId id) {
        note(owner, all -> all.moved().add(id));
        progressed.changed(owner);
    }

    private void note(Generation generation) {
        note(generation.owner(), all -> all.changed().put(generation.id(), generation));
    }

    private void note(AccountId owner, Consumer<Untold> what) {
        untold.compute(owner, (same, before) -> {
            Untold all = before == null ? new Untold() : before;
            what.accept(all);
            return all;
        });
    }

    private void tell(AccountId owner) {
        tell(owner, false);
    }

    /** Whoever comes while somebody tells leaves it to them. */
    private void tell(AccountId owner, boolean inSpiteOfHush) {
        boolean now = inSpiteOfHush;
        while ((now || !hush.holds(owner)) && untold.containsKey(owner) && told.add(owner)) {
            try {
                Optional.ofNullable(untold.remove(owner))
                        .map(this::news)
                        .filter(news -> !news.isNone())
                        .ifPresent(news -> tell.accept(owner, news));
            } finally {
                told.remove(owner);
            }
            now = false;
        }
    }

    private News news(Untold all) {
        Map<GenerationId, Progress> known = new HashMap<>();
        all.moved().forEach(id -> progress.apply(id).ifPresent(further -> known.put(id, further)));
        return new News(List.copyOf(all.changed().values()), known);
    }

    /** Whether nothing is kept for anybody. */
    boolean isIdle() {
        return untold.isEmpty() && told.isEmpty();
    }
}
