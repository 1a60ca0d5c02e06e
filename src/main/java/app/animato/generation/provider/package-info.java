/** What Animato asks of whoever makes the videos, in Animato's own words. */
@NamedInterface("provider")
@NullMarked
package app.animato.generation.provider;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
