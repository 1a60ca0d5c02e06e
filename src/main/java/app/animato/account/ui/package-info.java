/** The pages of {@link app.animato.account}: on top of all its packages but the wiring, and used by none of them. */
@NullMarked
package app.animato.account.ui;

import org.jspecify.annotations.NullMarked;
