/** Why something that was offered as a photo is not taken. Knows nothing of how that is found out. */
@NullMarked
package app.animato.media.refusal;

import org.jspecify.annotations.NullMarked;
