/**
 * The life of a generation, from the wish for a video to the video at home. Here are its core and what other modules
 * may ask of it; the packages below build on this one, which knows none of them but {@code provider} and {@code pace}.
 * What is public for those packages alone is in the named interface {@code own}.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "shared :: ui",
            "account",
            "money",
            "media",
            "media :: library",
            "media :: video",
            "media :: delivery",
            "media :: ui",
            "effect",
            "effect :: ui"
        })
@NullMarked
package app.animato.generation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
