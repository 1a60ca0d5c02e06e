package app.animato.media.format;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;

/**
 * What a photo's container tells before a single pixel is decoded.
 *
 * @param width in pixels, as it is stored
 * @param height in pixels, as it is stored
 * @param transparent whether some of a WebP may be; of the others nobody needs to know
 * @param turn how to bring it upright
 * @param essentials what a decoder needs, in order; everything else of the file (metadata, text, profiles, whatever
 *     hangs on behind) never reaches one
 * @param mosaic how a HEIC is put together from the pieces it is stored in
 */
public record PhotoOutline(
        int width, int height, boolean transparent, Turn turn, List<Part> essentials, Optional<Mosaic> mosaic) {

    PhotoOutline(int width, int height, boolean transparent, Turn turn, List<Part> essentials) {
        this(width, height, transparent, turn, essentials, Optional.empty());
    }

    public sealed interface Part {}

    /** Taken over from the file. */
    public record Stretch(long from, long length) implements Part {}

    /** Put in by us. */
    public record Insert(ByteBuffer bytes) implements Part {

        static Insert of(byte... bytes) {
            return new Insert(ByteBuffer.wrap(bytes).asReadOnlyBuffer());
        }
    }
}
