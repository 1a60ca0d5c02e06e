/** Where a person gives links away and takes them back. */
@NamedInterface("ui")
@NullMarked
package app.animato.share.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
