/** The accounts as they are kept, who owns the house, and who is acting now. Knows nothing of how somebody comes in. */
@NullMarked
package app.animato.account.roster;

import org.jspecify.annotations.NullMarked;
