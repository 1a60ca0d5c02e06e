/**
 * Puts all ways in together for Spring Security, and says what a page may do. Uses the packages beside it; none of them
 * uses this one.
 */
@NullMarked
package app.animato.account.security;

import org.jspecify.annotations.NullMarked;
