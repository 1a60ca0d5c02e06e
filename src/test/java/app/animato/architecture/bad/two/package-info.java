/** Breaks the rules that depend on the package. */
@NullMarked
package app.animato.architecture.bad.two;

import org.jspecify.annotations.NullMarked;
