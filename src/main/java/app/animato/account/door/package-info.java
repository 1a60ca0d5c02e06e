/**
 * Ways in beside the password and behind it: what they have in common, and who is let in by them. Built on the roster alone; the ways
 * themselves are in packages of their own.
 */
@NullMarked
package app.animato.account.door;

import org.jspecify.annotations.NullMarked;
