package app.animato.media.library;

import app.animato.media.KeptPhoto;
import java.time.Instant;

/**
 * One of a person's photos.
 *
 * @param usedAt when it was last brought
 * @param uses how many videos, or wishes for one, were made from it
 */
public record OwnPhoto(KeptPhoto kept, Instant usedAt, int uses) {}
