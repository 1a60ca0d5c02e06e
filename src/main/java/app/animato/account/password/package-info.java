/**
 * What passwords have to be like, and how they are kept, changed and replaced when they are forgotten. Built on roster,
 * door and signin.
 */
@NullMarked
package app.animato.account.password;

import org.jspecify.annotations.NullMarked;
