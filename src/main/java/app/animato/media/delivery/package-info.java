/**
 * Hands kept files out: to their owner's browser, small for walls of many, and in other shapes. Builds on {@code library},
 * {@code video}, {@code scratch} and {@code ffmpeg}; none of them knows it.
 */
@NamedInterface("delivery")
@NullMarked
package app.animato.media.delivery;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
