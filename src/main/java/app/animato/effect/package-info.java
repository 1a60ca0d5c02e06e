/** The catalogue of the effects that a photo can be put through. */
@ApplicationModule(allowedDependencies = {"shared", "shared :: ui"})
@NullMarked
package app.animato.effect;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
