/** Components and wording that the pages of several features share. */
@NamedInterface("ui")
@NullMarked
package app.animato.shared.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
