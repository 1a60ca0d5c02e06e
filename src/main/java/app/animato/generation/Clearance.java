package app.animato.generation;

import app.animato.generation.provider.PurgeOutcome;
import app.animato.generation.provider.VideoProvider;
import app.animato.media.MediaId;
import app.animato.media.MediaLibrary;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Clears a deleted generation away: our copies at once, then the provider's, and only then the memory of it. */
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
        transaction.executeWithoutResult(running -> deleteMedia(generation));
        PurgeOutcome outcome = generation.task().map(provider::purge).orElseGet(PurgeOutcome.Purged::new);
        return switch (outcome) {
            case PurgeOutcome.Purged purged -> {
                forgottenRuns.remember(generation.id());
                generations.remove(generation.id());
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

    private Next later(Generation generation) {
        Instant since = generation.timeline().deleted().orElse(generation.askedAt());
        return Next.in(pace.untilNextTry(Duration.between(since, clock.instant())));
    }

    /** A new wish for the same photo comes first or waits, so that it either has the photo or is told that it is gone. */
    private void deleteMedia(Generation generation) {
        Recipe recipe = generation.recipe();
        boolean unused = library.hold(generation.owner(), Set.of(recipe.photo(), recipe.preview()));
        library.delete(generation.owner(), ownMedia(generation));
    }

    private Set<MediaId> ownMedia(Generation generation) {
        Set<MediaId> own = new HashSet<>(OutputIds.all(generation.id()));
        if (!generations.isPhotoSharedBy(generation)) {
            own.add(generation.recipe().photo());
            own.add(generation.recipe().preview());
        }
        return own;
    }
}
