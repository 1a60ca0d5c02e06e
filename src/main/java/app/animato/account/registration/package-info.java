/**
 * How accounts come to be, and who may make one. Built on the roster, and on password for its rules. Other modules see
 * invitations alone; what is theirs is in the named interface {@code registration}.
 */
@NullMarked
package app.animato.account.registration;

import org.jspecify.annotations.NullMarked;
