package app.animato.gallery;

import app.animato.effect.Effect;
import app.animato.generation.GenerationId;
import app.animato.media.MediaId;
import java.time.Instant;

/** A finished video on the wall. */
public record GalleryItem(
        GenerationId id, Effect effect, long seed, MediaId video, MediaId poster, boolean favourite, Instant askedAt) {

    public GalleryKey key() {
        return new GalleryKey(askedAt, id);
    }
}
