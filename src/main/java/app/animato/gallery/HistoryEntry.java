package app.animato.gallery;

import app.animato.effect.Effect;
import app.animato.generation.FailureKind;
import app.animato.generation.GenerationId;
import app.animato.generation.GenerationStatus;
import app.animato.generation.Unconfirmed;
import app.animato.media.MediaId;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * One line of the history.
 *
 * @param picture the poster, or the photo while there is none
 * @param took from the wish to the end, once ended
 * @param cost in US dollars, once known
 * @param failure why there is no video, if it failed
 * @param unconfirmed what is known while nobody knows what came of the paid request
 */
public record HistoryEntry(
        GenerationId id,
        MediaId picture,
        Effect effect,
        long seed,
        GenerationStatus status,
        Instant askedAt,
        Optional<Duration> took,
        Optional<BigDecimal> cost,
        Optional<FailureKind> failure,
        Optional<Unconfirmed> unconfirmed) {}
