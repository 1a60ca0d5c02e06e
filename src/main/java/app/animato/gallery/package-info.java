/** Looking back: the gallery of finished videos, the history of everything, and one generation closely. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "shared :: ui",
            "account",
            "account :: farewell",
            "media",
            "media :: library",
            "media :: delivery",
            "media :: ui",
            "effect",
            "effect :: ui",
            "generation",
            "generation :: line",
            "generation :: ui",
            "share",
            "share :: ui"
        })
@NullMarked
package app.animato.gallery;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
