package app.animato.generation;

import app.animato.account.AccountId;
import app.animato.effect.Effect;
import app.animato.media.MadeFromPhotos;
import app.animato.media.MediaId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/**
 * What a person can do with generations. Everything is scoped by its owner: another's generation and a missing one
 * look the same.
 */
@Service
public class GenerationService implements MadeFromPhotos {

    private static final Logger log = LoggerFactory.getLogger(GenerationService.class);

    /** How long what is in the trash can be restored; then it is deleted for good. */
    public static final Duration TRASH_KEPT = Duration.ofDays(30);

    private static final Duration RECENT = Duration.ofHours(1);

    /** How far back it is looked for the effects that were used last. */
    private static final int REMEMBERED = 50;

    private final Generations generations;
    private final Steps steps;
    private final Changes changes;
    private final OrderSettings settings;
    private final Clock clock;

    GenerationService(Generations generations, Steps steps, Changes changes, OrderSettings settings, Clock clock) {
        this.generations = generations;
        this.steps = steps;
        this.changes = changes;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Asks for a video. When this returns the wish is stored and will be carried out, whatever happens.
     *
     * @throws IllegalArgumentException when the photo is not this account's
     * @throws OverBudget when there is not enough money left
     * @throws IllegalStateException when there is no room left for it, on the disk or in the line
     */
    public Generation ask(AccountId owner, Recipe recipe) {
        return switch (ask(owner, SetId.create(), List.of(recipe))) {
            case Order.Taken taken -> taken.generations().getFirst();
            case Order.Refused refused -> throw new OverBudget(refused.shortage());
            case Order.Crowded crowded -> throw new IllegalStateException("No room: " + crowded.use());
            case Order.LineFull full -> throw new IllegalStateException("Too many wait: " + full);
        };
    }

    /**
     * Asks for several videos together. When they are taken all of them are stored, with the money that they may cost
     * set aside, and will be carried out, whatever happens; when they are refused, or this throws, none is. Asking for a
     * set again, as a request that is sent twice does, asks for nothing more and gives what there is of it; what was not
     * among its wishes then is asked for as a set of its own.
     *
     * @param wishes one at least, {@link #mostInOneGo} at most, no effect twice with the same seed
     * @throws IllegalArgumentException when the photo or the set is not this account's, or the wishes cannot be met
     */
    public Order ask(AccountId owner, SetId set, List<Recipe> wishes) {
        requireBounds(wishes);
        List<Generation> asked = newGenerations(owner, set, wishes);
        try {
            Optional<Order> refusal = changes.add(asked);
            if (refusal.isPresent()) {
                log.info("{} wishes of {} are refused: {}", wishes.size(), owner, refusal.get());
                return refusal.get();
            }
        } catch (DuplicateKeyException askedBefore) {
            List<Generation> known = generations.findSet(owner, set);
            if (known.isEmpty()) {
                throw new IllegalArgumentException("No such set", askedBefore);
            }
            return askForTheRest(owner, known, wishes);
        }
        for (Generation generation : asked) {
            log.info(
                    "Generation {}: asked for, {}",
                    generation.id(),
                    generation.recipe().effect().value());
            steps.poke(generation.id());
        }
        return new Order.Taken(asked);
    }

    /** Whoever was told in error that nothing was taken may have changed their wishes before they asked again. */
    private Order askForTheRest(AccountId owner, List<Generation> known, List<Recipe> wishes) {
        Set<Recipe> wishedBefore = known.stream().map(Generation::recipe).collect(Collectors.toSet());
        List<Recipe> rest =
                wishes.stream().filter(wish -> !wishedBefore.contains(wish)).toList();
        if (rest.isEmpty()) {
            return new Order.Taken(known);
        }
        Order order = ask(owner, SetId.create(), rest);
        return order instanceof Order.Taken(List<Generation> more)
                ? new Order.Taken(Stream.concat(known.stream(), more.stream()).toList())
                : order;
    }

    private void requireBounds(List<Recipe> wishes) {
        if (wishes.isEmpty() || wishes.size() > mostInOneGo()) {
            throw new IllegalArgumentException(
                    wishes.size() + " wishes; 1 to " + mostInOneGo() + " can be met at once");
        }
    }

    /** A microsecond apart, so that they go out, and are shown, in the order in which they were wished for. */
    private List<Generation> newGenerations(AccountId owner, SetId set, List<Recipe> wishes) {
        Instant now = changes.now();
        return IntStream.range(0, wishes.size())
                .mapToObj(place -> Generation.ask(owner, set, wishes.get(place), now.plus(place, ChronoUnit.MICROS)))
                .toList();
    }

    /** How many videos can be asked for together. */
    public int mostInOneGo() {
        return settings.mostInOneGo();
    }

    /** What is there of a set, in the order in which it was asked for; nothing when it is not this account's. */
    public List<Generation> findSet(AccountId owner, SetId set) {
        return generations.findSet(owner, set);
    }

    /** The effects that this account asked for last, the latest first. */
    public List<Effect> lastEffects(AccountId owner) {
        return generations.findLastEffects(owner, REMEMBERED);
    }

    public Optional<Generation> find(AccountId owner, GenerationId id) {
        return generations.findOwned(owner, id);
    }

    /**
     * What is being made or waits for its person's decision, with all of its set, and what was asked for within the
     * last hour; newest first.
     */
    public List<Generation> recent(AccountId owner) {
        return generations.findRecent(owner, clock.instant().minus(RECENT));
    }

    /** How long ago it was asked for. */
    public Duration age(Generation generation) {
        return Duration.between(generation.askedAt(), clock.instant());
    }

    /** Stops a generation wherever it is; one that is over stays as it is. Empty when there is none. */
    public Optional<Generation> cancel(AccountId owner, GenerationId id) {
        return poked(generations.findOwned(owner, id).flatMap(mine -> changes.apply(id, Generation::requestCancel)));
    }

    /**
     * Moves generations to the trash, from where they can be restored for {@link #TRASH_KEPT}; what is in the making is
     * cancelled. One whose answer was lost stays where it is, for its person to decide, and so does what is not the
     * owner's.
     *
     * @return those that are in the trash now
     */
    public List<Generation> trash(AccountId owner, Collection<GenerationId> ids) {
        return ids.stream()
                .distinct()
                .flatMap(id -> generations.findOwned(owner, id).stream())
                .filter(mine -> mine.unconfirmed().isEmpty())
                .flatMap(mine -> trash(mine, () -> true).stream())
                .toList();
    }

    /**
     * The same for one of which something has to be so in the moment in which it goes.
     *
     * @param still asked in the transaction that moves it, in which nobody else changes it
     * @return whether it is in the trash now
     */
    public boolean trashIf(AccountId owner, GenerationId id, BooleanSupplier still) {
        return generations
                .findOwned(owner, id)
                .filter(mine -> mine.unconfirmed().isEmpty())
                .flatMap(mine -> trash(mine, still))
                .filter(Generation::isHidden)
                .isPresent();
    }

    private Optional<Generation> trash(Generation mine, BooleanSupplier still) {
        try {
            return poked(changes.apply(mine.id(), (generation, now) -> {
                if (still.getAsBoolean()) {
                    generation.trash(now);
                }
            }));
        } catch (IllegalTransition lostMeanwhile) {
            log.info("{}; it stays", lostMeanwhile.getMessage());
            return Optional.empty();
        }
    }

    /**
     * Takes generations out of the trash as they are now; what was cancelled stays cancelled. How long they are kept
     * counts anew.
     */
    public List<Generation> restore(AccountId owner, Collection<GenerationId> ids) {
        generations.noteKept(owner, ids, changes.now());
        return ids.stream()
                .distinct()
                .flatMap(id -> generations.findKept(owner, id).stream())
                .flatMap(mine -> changes.apply(mine.id(), (trashed, now) -> trashed.bringBack()).stream())
                .toList();
    }

    /** Deletes for good what is in the trash. */
    public void emptyTrash(AccountId owner) {
        generations.findTrashed(owner).forEach(id -> delete(owner, id));
    }

    /** Deletes a generation, in the trash or not, its video and the provider's copies of it and of its photo. */
    public Optional<Generation> delete(AccountId owner, GenerationId id) {
        return poked(generations.findKept(owner, id).flatMap(mine -> changes.apply(id, Generation::delete)));
    }

    /** In the trash or not. */
    @Override
    public boolean deleteMadeFrom(AccountId owner, MediaId photo) {
        List<Generation> made = generations.findMadeFrom(owner, photo);
        if (made.stream()
                .anyMatch(each -> !each.status().isEnd() || each.unconfirmed().isPresent())) {
            return false;
        }
        made.forEach(each -> delete(owner, each.id()));
        return true;
    }

    private Optional<Generation> poked(Optional<Generation> changed) {
        changed.ifPresent(mine -> steps.poke(mine.id()));
        return changed;
    }
}
