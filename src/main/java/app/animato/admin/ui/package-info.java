/** The pages of {@link app.animato.admin}. */
@NullMarked
package app.animato.admin.ui;

import org.jspecify.annotations.NullMarked;
