/** What was done in the house, by whom, to whom, when and from where; for whoever has to look it up later. */
@ApplicationModule(allowedDependencies = "shared")
@NullMarked
package app.animato.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
