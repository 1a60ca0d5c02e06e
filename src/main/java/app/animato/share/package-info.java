/** Videos for strangers: pages behind an unguessable address that a person gives away and can take back. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "shared :: ui",
            "audit",
            "account",
            "media",
            "media :: library",
            "media :: delivery",
            "effect",
            "effect :: ui",
            "generation",
            "generation :: ui"
        })
@NullMarked
package app.animato.share;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
