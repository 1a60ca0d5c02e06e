package app.animato.sandbox.film;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;

/** A drawn portrait that serves when an address was given instead of a photo. */
final class SamplePhoto {

    private static final int SIZE = 640;

    byte[] png() throws IOException {
        BufferedImage image = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setPaint(new GradientPaint(0, 0, new Color(0x9fd0f5), 0, SIZE, new Color(0xf1dcb4)));
        g.fillRect(0, 0, SIZE, SIZE);
        disc(g, 0x4d7a3a, 120, 700, 260);
        disc(g, 0x3a6a45, 540, 720, 280);
        disc(g, 0x345d9d, 320, 660, 210);
        disc(g, 0x4a2f1d, 320, 270, 165);
        disc(g, 0xe9b994, 320, 300, 145);
        disc(g, 0xffffff, 265, 275, 26);
        disc(g, 0xffffff, 375, 275, 26);
        disc(g, 0x35516f, 265, 275, 13);
        disc(g, 0x35516f, 375, 275, 13);
        disc(g, 0xb0443f, 320, 372, 22);
        g.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }

    private static void disc(Graphics2D g, int color, int x, int y, int radius) {
        g.setColor(new Color(color));
        g.fillOval(x - radius, y - radius, 2 * radius, 2 * radius);
    }
}
