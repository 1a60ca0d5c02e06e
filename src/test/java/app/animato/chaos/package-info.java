/** Kills the application again and again while its provider misbehaves, and judges what is left. */
@NullMarked
package app.animato.chaos;

import org.jspecify.annotations.NullMarked;
