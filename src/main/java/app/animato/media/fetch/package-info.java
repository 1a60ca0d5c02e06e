/**
 * Brings a photo from an address in the public internet, and from nowhere else, to {@code intake}. Builds on that, and on
 * {@code refusal} and {@code scratch}.
 */
@NullMarked
package app.animato.media.fetch;

import org.jspecify.annotations.NullMarked;
