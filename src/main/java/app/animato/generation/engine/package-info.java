/**
 * Takes generations on, step by step, as durable work. Builds on all the others but the door and what is shown; none of
 * them knows it.
 */
@NullMarked
package app.animato.generation.engine;

import org.jspecify.annotations.NullMarked;
