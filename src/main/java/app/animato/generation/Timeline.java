package app.animato.generation;

import java.time.Instant;
import java.util.Optional;
import org.springframework.modulith.NamedInterface;

/**
 * When things happened to a generation.
 *
 * @param submitted when the paid request was about to leave
 * @param started when the provider was first seen to work
 * @param missing how the provider, without a break, did not have the task or what it made
 * @param searchEnded when looking for the task of a lost answer was given up
 * @param trashed when its person put it into the trash, from where it can come back
 * @param deleted when its person deleted it; what is left is being cleared away
 */
@NamedInterface("own")
public record Timeline(
        Instant asked,
        Optional<Instant> submitted,
        Optional<Instant> started,
        Optional<Absence> missing,
        Optional<Instant> ended,
        Optional<Instant> searchEnded,
        Optional<Instant> trashed,
        Optional<Instant> deleted) {

    static Timeline asked(Instant now) {
        return new Timeline(
                now,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    Timeline submitted(Instant now) {
        return new Timeline(asked, Optional.of(now), started, missing, ended, searchEnded, trashed, deleted);
    }

    Timeline started(Instant now) {
        return started.isPresent()
                ? this
                : new Timeline(asked, submitted, Optional.of(now), missing, ended, searchEnded, trashed, deleted);
    }

    Timeline missing(Instant now) {
        return new Timeline(
                asked,
                submitted,
                started,
                Optional.of(Absence.after(missing, now)),
                ended,
                searchEnded,
                trashed,
                deleted);
    }

    Timeline found() {
        return new Timeline(asked, submitted, started, Optional.empty(), ended, searchEnded, trashed, deleted);
    }

    Timeline ended(Instant now) {
        return new Timeline(asked, submitted, started, missing, Optional.of(now), searchEnded, trashed, deleted);
    }

    Timeline goesOn() {
        return new Timeline(asked, submitted, started, missing, Optional.empty(), Optional.empty(), trashed, deleted);
    }

    Timeline searchEnded(Instant now) {
        return new Timeline(asked, submitted, started, missing, ended, Optional.of(now), trashed, deleted);
    }

    Timeline trashed(Instant now) {
        return trashed.isPresent()
                ? this
                : new Timeline(asked, submitted, started, missing, ended, searchEnded, Optional.of(now), deleted);
    }

    Timeline broughtBack() {
        return new Timeline(asked, submitted, started, missing, ended, searchEnded, Optional.empty(), deleted);
    }

    Timeline deleted(Instant now) {
        return deleted.isPresent()
                ? this
                : new Timeline(asked, submitted, started, missing, ended, searchEnded, trashed, Optional.of(now));
    }
}
