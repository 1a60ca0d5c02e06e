/** What whoever owns the house sees of the work in it. Builds on the core and {@code line}. */
@NamedInterface("oversight")
@NullMarked
package app.animato.generation.oversight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
