package app.animato.generation;

import app.animato.effect.Effect;
import app.animato.media.MediaId;

/**
 * What a video is made from; the same recipe gives the same video.
 *
 * @param preview the photo, small, for lists
 * @param seed see {@link Seed}
 */
public record Recipe(MediaId photo, MediaId preview, Effect effect, Seed seed) {}
