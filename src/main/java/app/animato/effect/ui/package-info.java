/** What effects are called on pages. */
@NamedInterface("ui")
@NullMarked
package app.animato.effect.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
