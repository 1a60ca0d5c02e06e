package app.animato.media.format;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** HEIC files as they are, and with a few of their bytes changed. How they were made: see the folder heic. */
public final class TestHeic {

    /** 600 x 400 pixels, four corners, in one piece. */
    public static final String PLAIN = "corners-plain.heic";

    /** The same in six tiles of 256 x 256, with a thumbnail, and with {@link #SECRET} in its metadata. */
    public static final String GRID = "corners-grid.heic";

    /** The sample portrait on its side, in nine tiles of 512 x 512, to be turned by a quarter. */
    public static final String PORTRAIT = "portrait-grid.heic";

    public static final String SECRET = "rue-de-la-paix-48.8698";

    private TestHeic() {}

    public static byte[] bytes(String name) {
        try (var in = TestHeic.class.getResourceAsStream("/heic/" + name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Turned against the clock by so many quarters when shown. */
    public static byte[] turned(int quarters) {
        var heic = bytes(GRID);
        heic[find(heic, "irot") + 4] = (byte) quarters;
        return heic;
    }

    /** Mirrored when shown: 0 is upside down, 1 is left for right. */
    public static byte[] mirrored(int axis) {
        var heic = turned(axis);
        System.arraycopy(TestPhotos.ascii("imir"), 0, heic, find(heic, "irot"), 4);
        return heic;
    }

    /** Says that its picture has this size; its pixels are what they are. */
    public static byte[] claiming(int width, int height) {
        var heic = bytes(GRID);
        ByteBuffer.wrap(heic, find(heic, "idat") + 8, 4).putShort((short) width).putShort((short) height);
        return heic;
    }

    /** Says that its tiles have this size. */
    public static byte[] withTiles(byte[] heic, int width, int height) {
        ByteBuffer.wrap(heic, find(heic, "ispe") + 8, 8).putInt(width).putInt(height);
        return heic;
    }

    public static byte[] replaced(String name, String text, String other) {
        var heic = bytes(name);
        System.arraycopy(TestPhotos.ascii(other), 0, heic, find(heic, text), other.length());
        return heic;
    }

    public static int find(byte[] heic, String text) {
        return new String(heic, StandardCharsets.ISO_8859_1).indexOf(text);
    }
}
