package app.animato.media.format;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Draws photos and takes them apart. */
public final class TestPhotos {

    public static final Color RED = new Color(200, 40, 40);
    public static final Color GREEN = new Color(40, 160, 60);
    public static final Color BLUE = new Color(50, 70, 190);
    public static final Color YELLOW = new Color(220, 200, 50);

    private TestPhotos() {}

    /** Red in the corner at the left top, then green, yellow and blue clockwise. */
    public static BufferedImage fourCorners(int width, int height, int type) {
        var image = new BufferedImage(width, height, type);
        var pen = image.createGraphics();
        quarter(pen, RED, 0, 0, width, height);
        quarter(pen, GREEN, width / 2, 0, width, height);
        quarter(pen, BLUE, 0, height / 2, width, height);
        quarter(pen, YELLOW, width / 2, height / 2, width, height);
        pen.dispose();
        return image;
    }

    public static BufferedImage fourCorners(int width, int height) {
        return fourCorners(width, height, BufferedImage.TYPE_INT_RGB);
    }

    private static void quarter(Graphics2D pen, Color colour, int x, int y, int width, int height) {
        pen.setColor(colour);
        pen.fillRect(x, y, width, height);
    }

    public static byte[] jpeg(BufferedImage image) {
        return encoded(image, "jpeg");
    }

    public static byte[] png(BufferedImage image) {
        return encoded(image, "png");
    }

    public static byte[] encoded(BufferedImage image, String format) {
        try {
            var bytes = new ByteArrayOutputStream();
            if (!ImageIO.write(image, format, bytes)) {
                throw new IllegalArgumentException("No writer for " + format);
            }
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public static ByteArrayInputStream stream(byte[] bytes) {
        return new ByteArrayInputStream(bytes);
    }

    public static byte[] joined(byte[]... parts) {
        var bytes = new ByteArrayOutputStream();
        for (var part : parts) {
            bytes.writeBytes(part);
        }
        return bytes.toByteArray();
    }

    public static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** The JPEG with a segment put in right after its beginning. */
    public static byte[] withSegment(byte[] jpeg, int marker, byte[] payload) {
        var segment = ByteBuffer.allocate(4 + payload.length)
                .put((byte) 0xFF)
                .put((byte) marker)
                .putShort((short) (payload.length + 2))
                .put(payload);
        return joined(slice(jpeg, 0, 2), segment.array(), slice(jpeg, 2, jpeg.length));
    }

    public static byte[] slice(byte[] bytes, int from, int to) {
        return Arrays.copyOfRange(bytes, from, to);
    }

    /** An EXIF block with an orientation and, behind it, some text. */
    public static byte[] exif(int orientation, ByteOrder order, String text) {
        var block = ByteBuffer.allocate(26 + text.length()).order(order);
        block.put(ascii(order == ByteOrder.LITTLE_ENDIAN ? "II" : "MM"))
                .putShort((short) 42)
                .putInt(8);
        block.putShort((short) 1);
        block.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0);
        block.putInt(0).put(ascii(text));
        return block.array();
    }

    public static byte[] chunk(String type, byte[] data) {
        var crc = new CRC32();
        crc.update(ascii(type));
        crc.update(data);
        return ByteBuffer.allocate(12 + data.length)
                .putInt(data.length)
                .put(ascii(type))
                .put(data)
                .putInt((int) crc.getValue())
                .array();
    }

    /** The PNG with a chunk put in right after its header. */
    public static byte[] withChunk(byte[] png, String type, byte[] data) {
        int header = 8 + 25;
        return joined(slice(png, 0, header), chunk(type, data), slice(png, header, png.length));
    }

    /** A small PNG whose header claims any size. */
    public static byte[] lyingPng(int width, int height) {
        var png = png(fourCorners(100, 100));
        var header = ByteBuffer.allocate(13).putInt(width).putInt(height).put(slice(png, 24, 29));
        return joined(slice(png, 0, 8), chunk("IHDR", header.array()), slice(png, 33, png.length));
    }

    /** The JPEG with another size in its frame header. */
    public static byte[] lyingJpeg(byte[] jpeg, int width, int height) {
        var lying = jpeg.clone();
        for (int i = 2; i < lying.length - 9; i++) {
            if (lying[i] == (byte) 0xFF && (lying[i + 1] == (byte) 0xC0 || lying[i + 1] == (byte) 0xC2)) {
                ByteBuffer.wrap(lying, i + 5, 4).putShort((short) height).putShort((short) width);
                return lying;
            }
        }
        throw new IllegalArgumentException("No frame in this JPEG");
    }
}
