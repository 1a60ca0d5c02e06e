/** For whoever owns the house: how the provider, the line before it and what went wrong stand. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "shared :: ui",
            "audit",
            "account",
            "account :: administration",
            "account :: registration",
            "money",
            "effect",
            "effect :: ui",
            "generation",
            "generation :: oversight"
        })
@NullMarked
package app.animato.admin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
