/** Talks to Wiro: signed requests, live events, and what its answers mean. */
@ApplicationModule(allowedDependencies = {"shared", "generation :: provider"})
@NullMarked
package app.animato.wiro;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
