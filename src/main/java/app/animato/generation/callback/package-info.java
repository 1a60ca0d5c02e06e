/**
 * The door at which the provider calls. What it hears is a hint, passed on to {@code attempt} and {@code following}.
 */
@NullMarked
package app.animato.generation.callback;

import org.jspecify.annotations.NullMarked;
