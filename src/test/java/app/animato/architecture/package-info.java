/** Holds the code to the shape that the architecture page describes. */
@NullMarked
package app.animato.architecture;

import org.jspecify.annotations.NullMarked;
