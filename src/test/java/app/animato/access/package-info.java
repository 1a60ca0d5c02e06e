/** Who may do what: every address, page and action, tried by everybody. */
@NullMarked
package app.animato.access;

import org.jspecify.annotations.NullMarked;
