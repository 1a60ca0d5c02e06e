/** Who uses Animato: accounts, signing in, and the account that is acting now. */
@ApplicationModule(allowedDependencies = {"shared", "shared :: ui", "audit"})
@NullMarked
package app.animato.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
