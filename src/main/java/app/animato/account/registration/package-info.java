/** How accounts come to be, and who may make one. Built on the roster, and on password for its rules. */
@NamedInterface("registration")
@NullMarked
package app.animato.account.registration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
