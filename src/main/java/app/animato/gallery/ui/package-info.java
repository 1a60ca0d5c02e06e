/** The pages of {@link app.animato.gallery}. */
@NullMarked
package app.animato.gallery.ui;

import org.jspecify.annotations.NullMarked;
