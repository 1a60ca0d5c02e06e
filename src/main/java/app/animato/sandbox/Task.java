package app.animato.sandbox;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A task as it is kept on disk. Where it stands at a given moment follows from this record and the clock alone, so
 * there is nothing to lose between two writes.
 *
 * @param fileKey the unguessable folder of its outputs
 * @param photoName the name its photo would have at the provider; empty when an address was given instead
 * @param photoSha256 of the bytes as received, or of the address
 * @param stoppedAt when it was cancelled or killed
 * @param purged whether its files were deleted on request
 */
record Task(
        String id,
        String uuid,
        String token,
        String fileKey,
        String effect,
        String seed,
        String callbackUrl,
        String photoName,
        String photoSha256,
        Instant createdAt,
        Duration duration,
        TaskFault fault,
        Optional<Film> film,
        Optional<Instant> stoppedAt,
        boolean purged) {

    Task filmed(Film made) {
        return with(Optional.of(made), stoppedAt, purged);
    }

    Task stopped(Instant at) {
        return with(film, Optional.of(at), purged);
    }

    Task withoutFiles() {
        return with(film, stoppedAt, true);
    }

    private Task with(Optional<Film> newFilm, Optional<Instant> newStoppedAt, boolean newPurged) {
        return new Task(
                id,
                uuid,
                token,
                fileKey,
                effect,
                seed,
                callbackUrl,
                photoName,
                photoSha256,
                createdAt,
                duration,
                fault,
                newFilm,
                newStoppedAt,
                newPurged);
    }
}
