/** The studio: where videos are asked for and watched while they are made. */
@NamedInterface("ui")
@NullMarked
package app.animato.generation.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
