/** How somebody leaves for good, and what becomes of what they had. Built on roster and signin. */
@NamedInterface("farewell")
@NullMarked
package app.animato.account.farewell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
