/**
 * Who uses Animato, in the words that every feature may use: accounts, and the one that is acting now. What is done with
 * accounts is in the packages below, which all build on this one.
 */
@ApplicationModule(allowedDependencies = {"shared", "shared :: ui", "audit"})
@NullMarked
package app.animato.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
