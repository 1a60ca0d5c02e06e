/**
 * The only way in for a photo: judges it, decodes it within bounds and paints it anew; cuts out of what was painted so.
 * Builds on {@code format}, {@code refusal}, {@code scratch} and {@code ffmpeg}.
 */
@NullMarked
package app.animato.media.intake;

import org.jspecify.annotations.NullMarked;
