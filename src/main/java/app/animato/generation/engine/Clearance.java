package app.animato.generation.engine;

import app.animato.generation.Generation;
import app.animato.generation.Generations;
import app.animato.generation.OutputIds;
import app.animato.generation.attempt.ForgottenRuns;
import app.animato.generation.pace.Pace;
import app.animato.generation.provider.PurgeOutcome;
import app.animato.generation.provider.VideoProvider;
import app.animato.media.library.MediaLibrary;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Clears a deleted generation away: what was made, here at once, then the provider's copies, the photo's among them, and
 * only then the memory of it. The photo here is its person's, who removes it among their photos or keeps it.
 */
@Component
class Clearance {

    private static final Logger log = LoggerFactory.getLogger(Clearance.class);

    private final VideoProvider provider;
    private final Generations generations;
    private final ForgottenRuns forgottenRuns;
    private final MediaLibrary library;
    private final TransactionOperations transaction;
    private final Pace pace;
    private final Clock clock;

    Clearance(
            VideoProvider provider,
            Generations generations,
            ForgottenRuns forgottenRuns,
            MediaLibrary library,
            TransactionOperations transaction,
            Pace pace,
            Clock clock) {
        this.provider = provider;
        this.generations = generations;
        this.forgottenRuns = forgottenRuns;
        this.library = library;
        this.transaction = transaction;
        this.pace = pace;
        this.clock = clock;
    }

    Next clear(Generation generation) {
        library.delete(generation.owner(), OutputIds.all(generation.id()));
        PurgeOutcome outcome = generation.task().map(provider::purge).orElseGet(PurgeOutcome.Purged::new);
        return switch (outcome) {
            case PurgeOutcome.Purged purged -> {
                if (!remove(generation)) {
                    yield Next.now();
                }
                log.info("Generation {} is deleted, here and at the provider", generation.id());
                yield Next.done();
            }
            case PurgeOutcome.TooEarly early -> later(generation);
            case PurgeOutcome.Unreachable away -> {
                log.warn("Generation {}: the provider's copies are still there: {}", generation.id(), away.detail());
                yield later(generation);
            }
        };
    }

    /** Unless its task was found meanwhile: then the copies of that go first. */
    private boolean remove(Generation cleared) {
        AtomicBoolean asItWas = new AtomicBoolean(true);
        transaction.executeWithoutResult(running -> {
            generations.change(cleared.id(), known -> asItWas.set(known.task().equals(cleared.task())));
            if (asItWas.get()) {
                forgottenRuns.remember(cleared.id(), clock.instant());
                generations.remove(cleared.id());
            }
        });
        return asItWas.get();
    }

    /** The same where the provider that had it is not there, so that nothing of it can be asked for or come late. */
    Next clearHere(Generation generation) {
        library.delete(generation.owner(), OutputIds.all(generation.id()));
        generations.remove(generation.id());
        log.info("Generation {} is deleted here", generation.id());
        return Next.done();
    }

    private Next later(Generation generation) {
        Instant since = generation.timeline().deleted().orElse(generation.askedAt());
        return Next.in(pace.untilNextTry(Duration.between(since, clock.instant())));
    }
}
