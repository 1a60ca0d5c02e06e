package app.animato.generation;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.BiConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Changes one generation, in a transaction of its own, and tells the pages about it once it holds. */
@Component
class Changes {

    private static final Logger log = LoggerFactory.getLogger(Changes.class);

    private final Generations generations;
    private final LiveUpdates liveUpdates;
    private final Clock clock;

    Changes(Generations generations, LiveUpdates liveUpdates, Clock clock) {
        this.generations = generations;
        this.liveUpdates = liveUpdates;
        this.clock = clock;
    }

    /** The generation after the change. */
    Generation apply(Generation before, BiConsumer<Generation, Instant> change) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Generation after = generations
                .change(before.id(), generation -> change.accept(generation, now))
                .orElseThrow(() -> new IllegalStateException("Generation " + before.id() + " is gone"));
        if (after.status() != before.status()) {
            log.info("Generation {}: {} -> {}", after.id(), before.status(), after.status());
        }
        liveUpdates.changed(after);
        return after;
    }
}
