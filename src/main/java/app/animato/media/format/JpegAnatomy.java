package app.animato.media.format;

import app.animato.media.format.PhotoOutline.Stretch;
import app.animato.media.refusal.PhotoRefusal;
import app.animato.media.refusal.RefusedException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Walks through a JPEG from marker to marker. */
final class JpegAnatomy {

    /**
     * Each scan of a progressive photo costs a pass over the whole picture, however few its own bytes: room for the
     * usual dozen at the largest size, and for many more at ordinary ones.
     */
    private static final long MAX_PASSES = 12 * PhotoLimits.MAX_PIXELS;

    private static final int MAX_SCANS = 100;

    private static final int START = 0xD8;
    private static final int END = 0xD9;
    private static final int SCAN = 0xDA;

    private final ByteFeed feed;
    private final Essentials essentials = new Essentials();
    private int width;
    private int height;
    private int scans;
    private Turn turn = Turn.UPRIGHT;

    private JpegAnatomy(ByteFeed feed) {
        this.feed = feed;
    }

    static PhotoOutline read(ByteFeed feed) throws IOException {
        return new JpegAnatomy(feed).walk();
    }

    private PhotoOutline walk() throws IOException {
        feed.skip(2);
        essentials.add(new Stretch(0, 2));
        int marker = marker();
        while (marker != END) {
            marker = marker == SCAN ? scan() : segment(marker);
        }
        essentials.add(new Stretch(feed.position() - 2, 2));
        if (scans == 0 || width == 0) {
            throw damaged();
        }
        return new PhotoOutline(width, height, false, turn, essentials.parts());
    }

    private int marker() throws IOException {
        if (feed.u8() != 0xFF) {
            throw damaged();
        }
        int code = feed.u8();
        while (code == 0xFF) {
            code = feed.u8();
        }
        return code;
    }

    private int segment(int code) throws IOException {
        if (code < 0xC0 || code == START) {
            throw damaged();
        }
        long start = feed.position() - 2;
        int length = payloadLength();
        if (isFrame(code)) {
            frame(code, feed.bytes(length));
        } else if (code == 0xE1) {
            exif(feed.bytes(length));
        } else {
            feed.skip(length);
        }
        if (isEssential(code)) {
            essentials.add(new Stretch(start, 4L + length));
        }
        return marker();
    }

    private int scan() throws IOException {
        scans++;
        if (width == 0 || scans > MAX_SCANS || (long) scans * width * height > maxPasses()) {
            throw damaged();
        }
        long start = feed.position() - 2;
        feed.skip(payloadLength());
        while (true) {
            if (feed.u8() == 0xFF) {
                int code = feed.u8();
                while (code == 0xFF) {
                    code = feed.u8();
                }
                boolean insideScan = code == 0 || (code >= 0xD0 && code <= 0xD7);
                if (!insideScan) {
                    essentials.add(new Stretch(start, feed.position() - 2 - start));
                    return code;
                }
            }
        }
    }

    /** A picture that is too large anyway is to be refused for that. */
    private long maxPasses() {
        return Math.max(MAX_PASSES, (long) width * height * 12);
    }

    private int payloadLength() throws IOException {
        int length = feed.u16() - 2;
        if (length < 0) {
            throw damaged();
        }
        return length;
    }

    private void frame(int code, byte[] header) throws IOException {
        if (width != 0 || header.length < 6) {
            throw damaged();
        }
        if (code > 0xC2 || header[0] != 8) {
            throw new RefusedException(PhotoRefusal.RARE_JPEG);
        }
        height = (Byte.toUnsignedInt(header[1]) << 8) | Byte.toUnsignedInt(header[2]);
        width = (Byte.toUnsignedInt(header[3]) << 8) | Byte.toUnsignedInt(header[4]);
        if (width == 0 || height == 0) {
            throw damaged();
        }
        if (header[5] == 4) {
            throw new RefusedException(PhotoRefusal.PRINT_COLOURS);
        }
    }

    private void exif(byte[] payload) {
        if (new String(payload, 0, Math.min(6, payload.length), StandardCharsets.ISO_8859_1).equals("Exif\0\0")) {
            turn = ExifTurn.find(Arrays.copyOfRange(payload, 6, payload.length));
        }
    }

    private static boolean isFrame(int code) {
        return code >= 0xC0 && code <= 0xCF && code != 0xC4 && code != 0xC8 && code != 0xCC;
    }

    /** Tables, frame, and of the application's segments the two that say how colours are stored: JFIF and Adobe. */
    private static boolean isEssential(int code) {
        return code <= 0xCF || code == 0xDB || code == 0xDD || code == 0xE0 || code == 0xE2 || code == 0xEE;
    }

    private static RefusedException damaged() {
        return new RefusedException(PhotoRefusal.DAMAGED);
    }
}
