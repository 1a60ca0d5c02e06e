package app.animato.media.format;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Finds the one thing of a photo's EXIF data that matters here. Reads a bounded block and believes no offset in it;
 * whatever makes no sense means upright.
 */
final class ExifTurn {

    /** Enough for the first directory, which comes first in every file seen in the wild. */
    static final int BLOCK_LIMIT = 64 * 1024;

    private static final int ORIENTATION = 0x0112;
    private static final int ENTRY = 12;

    private ExifTurn() {}

    /** Takes the EXIF block from its byte order mark on. */
    static Turn find(byte[] tiff) {
        if (tiff.length < 8) {
            return Turn.UPRIGHT;
        }
        var block = ByteBuffer.wrap(tiff);
        block.order(tiff[0] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        long directory = Integer.toUnsignedLong(block.getInt(4));
        if (directory + 2 > tiff.length) {
            return Turn.UPRIGHT;
        }
        int start = (int) directory;
        int entries = Short.toUnsignedInt(block.getShort(start));
        for (int i = 0; i < entries; i++) {
            int entry = start + 2 + i * ENTRY;
            if (entry + ENTRY > tiff.length) {
                break;
            }
            if (Short.toUnsignedInt(block.getShort(entry)) == ORIENTATION) {
                return Turn.ofExif(block.getShort(entry + 8));
            }
        }
        return Turn.UPRIGHT;
    }
}
