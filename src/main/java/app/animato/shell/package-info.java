/** The frame around every page, and the pages for what goes wrong. */
@ApplicationModule(allowedDependencies = {"shared", "shared :: ui", "account"})
@NullMarked
package app.animato.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
