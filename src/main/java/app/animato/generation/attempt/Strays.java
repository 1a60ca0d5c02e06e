package app.animato.generation.attempt;

import app.animato.generation.GenerationId;
import app.animato.generation.provider.TaskRef;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Tasks that the provider accepted for somebody who is not there any more: stopped, and deleted at the provider. */
@Component
public class Strays {

    private static final Logger log = LoggerFactory.getLogger(Strays.class);

    private final ForgottenRuns forgottenRuns;
    private final LateClearance lateClearance;
    private final Clock clock;

    Strays(ForgottenRuns forgottenRuns, LateClearance lateClearance, Clock clock) {
        this.forgottenRuns = forgottenRuns;
        this.lateClearance = lateClearance;
        this.clock = clock;
    }

    /**
     * Written down first, so that it is done after all when it cannot be done now.
     *
     * @param trace of the request that the provider answered with this very task
     */
    public void clear(GenerationId generation, Trace trace, TaskRef task) {
        clear(generation, trace, task, Optional.empty());
    }

    /** The same where its generation is gone, and only the books know of it. */
    public void clearGone(GenerationId generation, Trace trace, TaskRef task) {
        clear(generation, trace, task, Optional.of(generation));
    }

    private void clear(GenerationId generation, Trace trace, TaskRef task, Optional<GenerationId> gone) {
        log.warn("Generation {}: nobody is there for {}, so it is stopped and deleted", generation, task);
        Instant now = clock.instant();
        forgottenRuns.disown(new Trace(trace.token(), trace.sentAt(), Optional.of(now)), task, gone, now);
        lateClearance.clear(trace.token());
    }
}
