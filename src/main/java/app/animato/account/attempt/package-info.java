/** How often a password may be tried, and by whom. Built on the roster alone. */
@NullMarked
package app.animato.account.attempt;

import org.jspecify.annotations.NullMarked;
