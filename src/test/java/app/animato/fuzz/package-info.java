/** Feeds what reads other people's bytes with bytes that a machine thinks up. */
@NullMarked
package app.animato.fuzz;

import org.jspecify.annotations.NullMarked;
