package app.animato.journey;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import javax.imageio.ImageIO;

/** Photos drawn for tests. */
final class TestPhotos {

    private static final long GRAIN_SEED = 7;

    private TestPhotos() {}

    /** A JPEG of a face in front of a sky, with enough grain to weigh what a camera's photo weighs. */
    static byte[] portrait(int width, int height) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setPaint(new GradientPaint(0, 0, new Color(0x4F86C6), 0, height, new Color(0xF6C28B)));
        pen.fillRect(0, 0, width, height);
        int head = Math.min(width, height) / 2;
        int left = (width - head) / 2;
        int top = (height - head) / 3;
        pen.setColor(new Color(0x35516B));
        pen.fillRoundRect(left - head / 4, top + head, head + head / 2, height, head / 2, head / 2);
        pen.setColor(new Color(0xE8B48C));
        pen.fillOval(left, top, head, head + head / 5);
        pen.setColor(new Color(0x3A2A22));
        pen.fillArc(left - head / 20, top - head / 10, head + head / 10, head, 0, 180);
        pen.fillOval(left + head / 4, top + head / 2, head / 12, head / 10);
        pen.fillOval(left + head * 2 / 3, top + head / 2, head / 12, head / 10);
        pen.drawArc(left + head / 3, top + head * 3 / 4, head / 3, head / 6, 200, 140);
        pen.dispose();
        grain(picture);
        return write(picture, "jpeg");
    }

    private static void grain(BufferedImage picture) {
        Random chance = new Random(GRAIN_SEED);
        for (int y = 0; y < picture.getHeight(); y += 2) {
            for (int x = 0; x < picture.getWidth(); x += 2) {
                picture.setRGB(x, y, picture.getRGB(x, y) ^ chance.nextInt(0x08) * 0x010101);
            }
        }
    }

    private static byte[] write(BufferedImage picture, String format) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, format, bytes);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return bytes.toByteArray();
    }
}
