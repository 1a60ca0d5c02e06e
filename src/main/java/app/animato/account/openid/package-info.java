/** Signing in at an OpenID provider, a way in beside the password. Built on roster, door, signin and registration. */
@NullMarked
package app.animato.account.openid;

import org.jspecify.annotations.NullMarked;
