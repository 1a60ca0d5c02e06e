package app.animato.media;

import java.nio.ByteBuffer;
import java.util.List;

/**
 * What a photo's container tells before a single pixel is decoded.
 *
 * @param width in pixels, as it is stored
 * @param height in pixels, as it is stored
 * @param transparent whether some of a WebP may be; of the others nobody needs to know
 * @param turn how to bring it upright
 * @param preamble bytes that replace the file's own beginning; may be empty
 * @param essentials the stretches of the file, in order, that a decoder needs; everything else (metadata, text,
 *     profiles, whatever hangs on behind) never reaches one
 */
record PhotoOutline(
        int width, int height, boolean transparent, Turn turn, ByteBuffer preamble, List<Stretch> essentials) {

    record Stretch(long from, long length) {}
}
