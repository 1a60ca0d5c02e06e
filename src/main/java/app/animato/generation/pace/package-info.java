/**
 * How long everything waits, in beats, and the alarms that wake it. Knows nothing of generations, so that all of them
 * may use it.
 */
@NullMarked
package app.animato.generation.pace;

import org.jspecify.annotations.NullMarked;
