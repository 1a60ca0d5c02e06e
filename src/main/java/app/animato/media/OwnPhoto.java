package app.animato.media;

import java.time.Instant;

/**
 * One of a person's photos.
 *
 * @param usedAt when it was last brought
 * @param removable whether nothing was made from it
 */
public record OwnPhoto(KeptPhoto kept, Instant usedAt, boolean removable) {}
