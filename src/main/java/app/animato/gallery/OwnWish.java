package app.animato.gallery;

import app.animato.effect.Effect;
import app.animato.generation.GenerationStatus;
import app.animato.media.MediaId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What is known of one wish for a video, for the person who had it. */
record OwnWish(
        UUID id,
        Effect effect,
        long seed,
        GenerationStatus status,
        Instant askedAt,
        Optional<Instant> endedAt,
        Optional<BigDecimal> cost,
        MediaId photo,
        Optional<MediaId> video,
        boolean favourite,
        Optional<Instant> trashedAt) {}
