/** The life of a generation, from the wish for a video to the video at home. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "shared :: ui",
            "account",
            "money",
            "media",
            "media :: ui",
            "effect",
            "effect :: ui"
        })
@NullMarked
package app.animato.generation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
