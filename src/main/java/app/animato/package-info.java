/** The application itself; its features are the packages below. */
@NullMarked
package app.animato;

import org.jspecify.annotations.NullMarked;
