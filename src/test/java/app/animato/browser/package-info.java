/** A real browser for tests, on any machine that has one or can get one. */
@NullMarked
package app.animato.browser;

import org.jspecify.annotations.NullMarked;
