package app.animato.generation.engine;

import app.animato.generation.Generation;
import app.animato.generation.GenerationId;
import app.animato.generation.provider.SubmitOutcome;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * What this process, and nobody else, knows of its paid requests, kept until it is written down: a database that stumbles
 * neither loses what is paid for nor makes anybody believe that what never started may have been charged.
 */
@Component
class Answers {

    private static final Logger log = LoggerFactory.getLogger(Answers.class);

    private final Settlement settlement;
    private final Map<UUID, Kept> open = new ConcurrentHashMap<>();

    /** @param turn of whoever writes it down */
    private record Kept(PaidRun run, SubmitOutcome outcome, Lock turn) {}

    Answers(Settlement settlement) {
        this.settlement = settlement;
    }

    /** To be called when nothing can come of the request any more but this: from now on anybody may write it down. */
    void keep(PaidRun run, SubmitOutcome outcome) {
        open.put(run.attempt(), new Kept(run, outcome, new ReentrantLock()));
    }

    /**
     * Writes down what is known of this generation's requests; what it throws leaves that for another time.
     *
     * @return the generation after it; empty when there was nothing, or it was of no use
     */
    Optional<Generation> settle(GenerationId id) {
        return open.values().stream().filter(kept -> kept.run().generation().equals(id)).toList().stream()
                .flatMap(kept -> settle(kept).stream())
                .reduce((earlier, later) -> later);
    }

    /**
     * Writes down whatever can be written down now. What cannot be keeps nothing else.
     *
     * @return whose it was
     */
    Set<GenerationId> settleAll() {
        Set<GenerationId> settled = new HashSet<>();
        for (Kept kept : open.values()) {
            try {
                var unused = settle(kept);
                settled.add(kept.run().generation());
            } catch (RuntimeException stumble) {
                log.warn(
                        "Generation {}: what came of its request cannot be written down yet, {}: {}",
                        kept.run().generation(),
                        kept.outcome(),
                        Chores.describe(stumble));
            }
        }
        return settled;
    }

    /** One at a time: whoever comes second finds it done. */
    private Optional<Generation> settle(Kept kept) {
        UUID attempt = kept.run().attempt();
        kept.turn().lock();
        try {
            Optional<Generation> after =
                    open.containsKey(attempt) ? settlement.write(kept.run(), kept.outcome()) : Optional.empty();
            open.remove(attempt);
            return after;
        } finally {
            kept.turn().unlock();
        }
    }
}
