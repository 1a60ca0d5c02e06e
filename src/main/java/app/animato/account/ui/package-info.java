/** The pages of {@link app.animato.account}. */
@NullMarked
package app.animato.account.ui;

import org.jspecify.annotations.NullMarked;
