/** Breaks the rules that depend on the package. */
@NullMarked
package app.animato.architecture.bad.ui;

import org.jspecify.annotations.NullMarked;
