/** Stands in for Wiro over real HTTP when there is no key; knows nothing of the rest of Animato. */
@ApplicationModule(allowedDependencies = {"shared :: ffmpeg"})
@NullMarked
package app.animato.sandbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
