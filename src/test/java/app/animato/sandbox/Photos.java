package app.animato.sandbox;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Draws a face before a landscape, so that effects have something to work on. */
public final class Photos {

    private Photos() {}

    public static byte[] jpeg(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setPaint(new GradientPaint(0, 0, new Color(0x8fc4f0), 0, height, new Color(0xe8d9b0)));
        g.fillRect(0, 0, width, height);
        g.setColor(new Color(0x4d7a3a));
        g.fillOval(-width / 3, height * 2 / 3, width, height);
        g.setColor(new Color(0x2f5d3a));
        g.fillOval(width / 2, height * 3 / 5, width, height);
        int unit = Math.min(width, height);
        int x = width / 2;
        int y = (int) (height * 0.44);
        disc(g, 0xb5483a, x, y + unit * 0.55, unit * 0.3);
        disc(g, 0x5a3a22, x, y - unit * 0.04, unit * 0.25);
        disc(g, 0xe6b48c, x, y, unit * 0.22);
        disc(g, 0xffffff, x - unit * 0.08, y - unit * 0.04, unit * 0.045);
        disc(g, 0xffffff, x + unit * 0.08, y - unit * 0.04, unit * 0.045);
        disc(g, 0x2b4a7a, x - unit * 0.08, y - unit * 0.04, unit * 0.022);
        disc(g, 0x2b4a7a, x + unit * 0.08, y - unit * 0.04, unit * 0.022);
        disc(g, 0xa03a3a, x, y + unit * 0.11, unit * 0.035);
        g.dispose();
        return written(image);
    }

    private static void disc(Graphics2D g, int color, double x, double y, double radius) {
        g.setColor(new Color(color));
        g.fillOval((int) (x - radius), (int) (y - radius), (int) (2 * radius), (int) (2 * radius));
    }

    private static byte[] written(BufferedImage image) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(image, "jpeg", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
