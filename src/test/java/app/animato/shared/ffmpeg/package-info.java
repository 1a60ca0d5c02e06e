/** Tests of starting ffmpeg. */
@NullMarked
package app.animato.shared.ffmpeg;

import org.jspecify.annotations.NullMarked;
