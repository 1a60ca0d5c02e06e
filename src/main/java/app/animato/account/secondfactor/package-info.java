/**
 * A code that is asked for after the right password: from an app, or one of those that were written down. Built on roster,
 * attempt, door and signin.
 */
@NullMarked
package app.animato.account.secondfactor;

import org.jspecify.annotations.NullMarked;
