/**
 * Hears what happens to tasks at the provider, and says when one must be looked at. Builds on the core and {@code
 * pace}.
 */
@NullMarked
package app.animato.generation.following;

import org.jspecify.annotations.NullMarked;
