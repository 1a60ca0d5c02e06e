/**
 * Looks into videos, and cuts the poster that stands for one. Builds on the root, {@code format}, {@code scratch} and
 * {@code ffmpeg}.
 */
@NamedInterface("video")
@NullMarked
package app.animato.media.video;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
