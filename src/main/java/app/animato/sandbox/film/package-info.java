/** Turns a photo into a short film, one look for each effect. */
@NullMarked
package app.animato.sandbox.film;

import org.jspecify.annotations.NullMarked;
