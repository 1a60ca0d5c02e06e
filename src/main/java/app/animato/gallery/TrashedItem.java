package app.animato.gallery;

import app.animato.effect.Effect;
import app.animato.generation.GenerationId;
import app.animato.generation.GenerationStatus;
import app.animato.media.MediaId;
import java.time.Instant;

/**
 * One in the trash.
 *
 * @param picture the poster, or the photo while there is none
 */
public record TrashedItem(
        GenerationId id, Effect effect, GenerationStatus status, MediaId picture, Instant trashedAt) {}
