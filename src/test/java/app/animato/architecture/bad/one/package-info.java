/** Breaks the rules that depend on the package. */
@NullMarked
package app.animato.architecture.bad.one;

import org.jspecify.annotations.NullMarked;
