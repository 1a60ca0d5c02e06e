package app.animato.generation;

import app.animato.account.AccountId;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * What a person can do with generations. Everything is scoped by its owner: another's generation and a missing one
 * look the same.
 */
@Service
public class GenerationService {

    private static final Logger log = LoggerFactory.getLogger(GenerationService.class);

    /** How long what is in the trash can be restored; then it is deleted for good. */
    public static final Duration TRASH_KEPT = Duration.ofDays(30);

    private static final Duration RECENT = Duration.ofHours(1);

    private final Generations generations;
    private final GenerationSchedule schedule;
    private final Changes changes;
    private final Clock clock;

    GenerationService(Generations generations, GenerationSchedule schedule, Changes changes, Clock clock) {
        this.generations = generations;
        this.schedule = schedule;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * Asks for a video. When this returns the wish is stored and will be carried out, whatever happens.
     *
     * @throws IllegalArgumentException when the photo is not this account's
     */
    public Generation ask(AccountId owner, Recipe recipe) {
        Generation generation = Generation.ask(owner, recipe, changes.now());
        changes.add(generation);
        log.info(
                "Generation {}: asked for, {}", generation.id(), recipe.effect().value());
        schedule.poke(generation.id());
        return generation;
    }

    public Optional<Generation> find(AccountId owner, GenerationId id) {
        return generations.findOwned(owner, id);
    }

    /** What is being made, waits for its person's decision, or was asked for within the last hour; newest first. */
    public List<Generation> recent(AccountId owner) {
        return generations.findRecent(owner, clock.instant().minus(RECENT));
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
                .flatMap(mine -> trash(mine).stream())
                .toList();
    }

    private Optional<Generation> trash(Generation mine) {
        try {
            return poked(changes.apply(mine.id(), Generation::trash));
        } catch (IllegalTransition lostMeanwhile) {
            log.info("{}; it stays", lostMeanwhile.getMessage());
            return Optional.empty();
        }
    }

    /** Takes generations out of the trash as they are now; what was cancelled stays cancelled. */
    public List<Generation> restore(AccountId owner, Collection<GenerationId> ids) {
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

    /** Deletes a generation, in the trash or not, its video and the provider's copies; its photo too unless another generation has it. */
    public Optional<Generation> delete(AccountId owner, GenerationId id) {
        return poked(generations.findKept(owner, id).flatMap(mine -> changes.apply(id, Generation::delete)));
    }

    private Optional<Generation> poked(Optional<Generation> changed) {
        changed.ifPresent(mine -> schedule.poke(mine.id()));
        return changed;
    }
}
