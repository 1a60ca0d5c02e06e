/** What people do with Animato, in a real browser over real HTTP. */
@NullMarked
package app.animato.journey;

import org.jspecify.annotations.NullMarked;
