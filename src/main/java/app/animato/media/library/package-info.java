/**
 * What is kept, for its owner alone: files and their rows, how much of them there may be, a person's photos and those in the
 * trash. Builds on {@code intake} and {@code video} for what it keeps, and on {@code scratch}.
 */
@NullMarked
package app.animato.media.library;

import org.jspecify.annotations.NullMarked;
