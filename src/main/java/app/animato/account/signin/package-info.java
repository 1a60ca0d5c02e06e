/**
 * Who is signed in where, how that ends at once, and who has to show again who they are. Built on roster, attempt and
 * door.
 */
@NullMarked
package app.animato.account.signin;

import org.jspecify.annotations.NullMarked;
