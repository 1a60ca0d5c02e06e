/** What the owner of the house does with accounts and learns of them. Built on roster, signin, password, secondfactor and farewell. */
@NamedInterface("administration")
@NullMarked
package app.animato.account.administration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
