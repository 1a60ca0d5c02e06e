/** Room for files that are needed for a moment, on the disk of the kept ones. Builds on the root alone. */
@NullMarked
package app.animato.media.scratch;

import org.jspecify.annotations.NullMarked;
