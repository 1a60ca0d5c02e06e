/** Small things every feature may use and that know no feature. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package app.animato.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
