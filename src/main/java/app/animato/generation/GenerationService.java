package app.animato.generation;

import app.animato.account.AccountId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
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
        return change(owner, id, Generation::requestCancel);
    }

    /** Deletes a generation, its video and the provider's copies; its photo too unless another generation has it. */
    public Optional<Generation> delete(AccountId owner, GenerationId id) {
        return change(owner, id, Generation::delete);
    }

    private Optional<Generation> change(AccountId owner, GenerationId id, BiConsumer<Generation, Instant> change) {
        Optional<Generation> changed = generations.findOwned(owner, id).flatMap(mine -> changes.apply(id, change));
        changed.ifPresent(mine -> schedule.poke(id));
        return changed;
    }
}
