/** Where ffmpeg's programs are and how they start on this machine. */
@NamedInterface("ffmpeg")
@NullMarked
package app.animato.shared.ffmpeg;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
