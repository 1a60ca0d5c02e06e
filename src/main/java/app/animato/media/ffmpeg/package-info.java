/** Runs ffmpeg on files of unknown origin, on a short lead. Knows nothing of what becomes of them. */
@NullMarked
package app.animato.media.ffmpeg;

import org.jspecify.annotations.NullMarked;
