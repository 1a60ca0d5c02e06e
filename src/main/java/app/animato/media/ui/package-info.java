/** Where a photo comes from: brought, chosen again, cut. */
@NamedInterface("ui")
@NullMarked
package app.animato.media.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
