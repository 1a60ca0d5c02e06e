/** Passkeys, a way in beside the password. Built on roster, door and signin. */
@NullMarked
package app.animato.account.passkey;

import org.jspecify.annotations.NullMarked;
