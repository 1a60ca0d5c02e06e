/** What the house and each account may spend, what is set aside for wishes under way, and what was spent. */
@ApplicationModule(allowedDependencies = {"shared", "audit", "account"})
@NullMarked
package app.animato.money;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
