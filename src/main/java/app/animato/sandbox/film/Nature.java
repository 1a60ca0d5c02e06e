package app.animato.sandbox.film;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.util.Random;

/** Leaves, rain, clouds, down, lightning. */
final class Nature {

    private Nature() {}

    /** A fan of leaves that grows in from the left edge. */
    static void leaves(Graphics2D g, int width, int height, Random random) {
        for (int i = 0; i < 12; i++) {
            double length = width * (0.5 + 0.45 * random.nextDouble());
            double angle = -1.2 + 2.4 * i / 11 + 0.2 * (random.nextDouble() - 0.5);
            AffineTransform place = new AffineTransform();
            place.translate(-width * 0.05, height * (0.1 + 0.8 * i / 11.0));
            place.rotate(angle * 0.7);
            Path2D leaf = new Path2D.Double();
            leaf.moveTo(0, 0);
            leaf.quadTo(length * 0.4, -length * 0.22, length, 0);
            leaf.quadTo(length * 0.4, length * 0.22, 0, 0);
            int green = 70 + random.nextInt(90);
            g.setColor(Shapes.color(((green / 4) << 16) | (green << 8) | (green / 3), 255));
            g.fill(place.createTransformedShape(leaf));
            g.setColor(Shapes.color(0x0b2410, 170));
            g.setStroke(new BasicStroke((float) (length * 0.012)));
            g.draw(place.createTransformedShape(new Line2D.Double(0, 0, length * 0.95, 0)));
        }
    }

    static void sunbeams(Graphics2D g, int width, int height, Random random) {
        Shapes.fill(g, 0x000000, 255, width, height);
        double far = Math.hypot(width, height);
        for (int i = 0; i < 6; i++) {
            double angle = 0.25 + 0.2 * i + 0.1 * random.nextDouble();
            g.setColor(Shapes.color(0xffe58a, 60));
            g.fill(Shapes.polygon(
                    0,
                    0,
                    far * Math.cos(angle),
                    far * Math.sin(angle),
                    far * Math.cos(angle + 0.09),
                    far * Math.sin(angle + 0.09)));
        }
    }

    static void rain(Graphics2D g, int width, int height, Random random) {
        for (int i = 0; i < 90; i++) {
            double x = width * random.nextDouble();
            double y = height * random.nextDouble();
            double length = height * (0.03 + 0.07 * random.nextDouble());
            double thick = width * (0.002 + 0.005 * random.nextDouble());
            g.setColor(Shapes.color(0xd8ecff, 70 + random.nextInt(120)));
            Shapes.line(g, x, y, x, y + length, thick);
            Shapes.blob(g, x, y + length, thick * 2.2, 0xf0f8ff, 220);
        }
    }

    static void down(Graphics2D g, int width, int height, Random random) {
        int[] tones = {0xffffff, 0xffe3f1, 0xfff2d8, 0xf4e4ff};
        for (int i = 0; i < 60; i++) {
            double radius = Math.min(width, height) * (0.02 + 0.09 * random.nextDouble());
            double x = width * random.nextDouble();
            double y = height * random.nextDouble();
            int tone = tones[random.nextInt(tones.length)];
            for (int tuft = 0; tuft < 5; tuft++) {
                double angle = 2 * Math.PI * random.nextDouble();
                Shapes.blob(
                        g, x + radius * 0.5 * Math.cos(angle), y + radius * 0.5 * Math.sin(angle), radius, tone, 95);
            }
        }
    }

    static void clouds(Graphics2D g, int width, int height, Random random) {
        for (int i = 0; i < 9; i++) {
            double x = width * random.nextDouble();
            double y = height * random.nextDouble();
            double size = width * (0.08 + 0.14 * random.nextDouble());
            for (int puff = 0; puff < 12; puff++) {
                Shapes.blob(
                        g,
                        x + size * 1.6 * (random.nextDouble() - 0.5),
                        y + size * 0.6 * (random.nextDouble() - 0.5),
                        size * (0.4 + 0.4 * random.nextDouble()),
                        0xffffff,
                        110);
            }
        }
    }

    static void bolt(Graphics2D g, int width, int height, Random random) {
        Shapes.fill(g, 0x000000, 255, width, height);
        double top = width * random.nextDouble();
        double foot = width * (0.15 + 0.7 * random.nextDouble());
        Path2D bolt = Shapes.jag(top, 0, foot, height, 14, width * 0.16, random);
        Path2D branch = Shapes.jag(
                (top + foot) / 2, height * 0.5, width * random.nextDouble(), height * 0.95, 8, width * 0.12, random);
        double unit = Math.min(width, height);
        double[] thick = {0.07, 0.035, 0.012};
        int[] tone = {0x0a2a66, 0x3f8cff, 0xf4fbff};
        for (int i = 0; i < thick.length; i++) {
            g.setColor(Shapes.color(tone[i], 255));
            g.setStroke(new BasicStroke((float) (unit * thick[i]), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            g.draw(bolt);
            g.setStroke(
                    new BasicStroke((float) (unit * thick[i] * 0.6), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            g.draw(branch);
        }
    }

    /** A map of how far each column has run down. */
    static void drips(Graphics2D g, int width, int height, Random random) {
        double[] phase = {random.nextDouble() * 6, random.nextDouble() * 6, random.nextDouble() * 6};
        double reach = Math.min(120, height * 0.24);
        for (int x = 0; x < width; x++) {
            double at = 2 * Math.PI * x / width;
            double run = 0.5
                    + 0.22 * Math.sin(at * 5 + phase[0])
                    + 0.16 * Math.sin(at * 11 + phase[1])
                    + 0.12 * Math.sin(at * 17 + phase[2]);
            for (int y = 0; y < height; y++) {
                double share = Math.min(1, 0.25 + 1.2 * y / height);
                int gray = (int) Math.max(0, Math.min(255, 128 - reach * run * share));
                g.setColor(new Color(gray, gray, gray));
                g.fillRect(x, y, 1, 1);
            }
        }
    }

    /** A map of a gentle sway. */
    static void sway(Graphics2D g, int width, int height, Random random) {
        double phase = random.nextDouble() * 6;
        for (int y = 0; y < height; y++) {
            int gray = 128 + (int) (Math.min(24, width * 0.035) * Math.sin(phase + 9.0 * y / height));
            g.setColor(new Color(gray, gray, gray));
            g.fillRect(0, y, width, 1);
        }
    }
}
