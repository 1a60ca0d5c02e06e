package app.animato.generation.engine;

import app.animato.generation.Changes;
import app.animato.generation.Generation;
import app.animato.generation.GenerationId;
import app.animato.generation.GenerationService;
import app.animato.generation.Generations;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Deletes for good what has been in the trash for as long as it is kept there. */
@Component
class TrashCollection {

    private static final Logger log = LoggerFactory.getLogger(TrashCollection.class);

    private static final int AT_ONCE = 500;

    private final Generations generations;
    private final Changes changes;

    TrashCollection(Generations generations, Changes changes) {
        this.generations = generations;
        this.changes = changes;
    }

    /** What is deleted here is cleared away like everything that is deleted. One that cannot be keeps no other. */
    void sweep() {
        List<GenerationId> due =
                generations.findTrashedBefore(changes.now().minus(GenerationService.TRASH_KEPT), AT_ONCE);
        List<String> faults =
                due.stream().map(this::delete).flatMap(Optional::stream).toList();
        if (faults.size() < due.size()) {
            log.info("{} in the trash are past their time and are deleted", due.size() - faults.size());
        }
        if (!faults.isEmpty()) {
            log.error("{} in the trash could not be deleted, such as {}", faults.size(), faults.getFirst());
        }
    }

    private Optional<String> delete(GenerationId id) {
        try {
            changes.apply(id, Generation::delete);
            return Optional.empty();
        } catch (RuntimeException fault) {
            return Optional.of(id + ": " + Chores.describe(fault));
        }
    }
}
