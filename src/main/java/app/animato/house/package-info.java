/** What a house stands on: its folder, its database and its tables. Whoever hosts it is told in a sentence where it cannot stand. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package app.animato.house;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
