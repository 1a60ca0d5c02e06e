/**
 * The line before the provider: whose turn it is, how much may be there at once, what it is paused for, and whether the
 * provider is there at all. Builds on the core and {@code pace}.
 */
@NullMarked
package app.animato.generation.line;

import org.jspecify.annotations.NullMarked;
