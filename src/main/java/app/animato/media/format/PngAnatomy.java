package app.animato.media.format;

import app.animato.media.format.PhotoOutline.Stretch;
import app.animato.media.refusal.PhotoRefusal;
import app.animato.media.refusal.RefusedException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Walks through a PNG from chunk to chunk; of an animated one the still picture is left. */
final class PngAnatomy {

    private static final int SIGNATURE = 8;
    private static final int FRAMING = 12;

    private PngAnatomy() {}

    static PhotoOutline read(ByteFeed feed) throws IOException {
        feed.skip(SIGNATURE);
        var essentials = new Essentials();
        essentials.add(new Stretch(0, SIGNATURE));
        int width = 0;
        int height = 0;
        var turn = Turn.UPRIGHT;
        boolean pixels = false;
        while (true) {
            long start = feed.position();
            long length = feed.u32();
            var type = new String(feed.bytes(4), StandardCharsets.ISO_8859_1);
            if (width == 0 != type.equals("IHDR")) {
                throw damaged();
            }
            long rest = length;
            switch (type) {
                case "IHDR" -> {
                    width = side(feed.u32());
                    height = side(feed.u32());
                    rest = length - 8;
                }
                case "eXIf" -> {
                    int block = (int) Math.min(length, ExifTurn.BLOCK_LIMIT);
                    turn = ExifTurn.find(feed.bytes(block));
                    rest = length - block;
                }
                case "IDAT" -> pixels = true;
                default -> {}
            }
            if (rest < 0) {
                throw damaged();
            }
            feed.skip(rest + 4);
            if (isEssential(type, length)) {
                essentials.add(new Stretch(start, FRAMING + length));
            }
            if (type.equals("IEND")) {
                break;
            }
        }
        if (!pixels) {
            throw damaged();
        }
        return new PhotoOutline(width, height, false, turn, essentials.parts());
    }

    private static boolean isEssential(String type, long length) throws IOException {
        return switch (type) {
            case "IHDR", "IDAT", "IEND" -> true;
            case "PLTE", "tRNS" -> {
                if (length > 768) {
                    throw damaged();
                }
                yield true;
            }
            default -> false;
        };
    }

    private static int side(long pixels) throws IOException {
        if (pixels == 0 || pixels > Integer.MAX_VALUE) {
            throw damaged();
        }
        return (int) pixels;
    }

    private static RefusedException damaged() {
        return new RefusedException(PhotoRefusal.DAMAGED);
    }
}
