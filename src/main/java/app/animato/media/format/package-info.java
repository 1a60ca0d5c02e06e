/**
 * What files of each format tell before anything of them is decoded: photos, HEIC among them, and MP4 videos. Believes no
 * number in them. Builds on the root and {@code refusal}.
 */
@NullMarked
package app.animato.media.format;

import org.jspecify.annotations.NullMarked;
