/** A house as one file, made while it is open, and a new house out of such a file. */
@ApplicationModule(allowedDependencies = {"generation", "house", "media", "shared"})
@NullMarked
package app.animato.backup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
