package app.animato.sandbox.film;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.util.Random;

/** Blades, bullets and breaking glass. */
final class Violence {

    private Violence() {}

    static void slash(Graphics2D g, int width, int height, Random random) {
        double tilt = height * (0.15 + 0.3 * random.nextDouble());
        double middle = height * (0.35 + 0.3 * random.nextDouble());
        double thick = height * 0.022;
        g.setColor(Shapes.color(0xc00018, 230));
        g.fill(Shapes.polygon(
                -width * 0.05,
                middle + tilt,
                width * 0.5,
                middle - thick,
                width * 1.05,
                middle - tilt,
                width * 0.5,
                middle + thick));
        g.setColor(Shapes.color(0xffe8e8, 240));
        g.fill(Shapes.polygon(
                0,
                middle + tilt,
                width * 0.5,
                middle - thick * 0.3,
                width,
                middle - tilt,
                width * 0.5,
                middle + thick * 0.3));
    }

    static void bulletHole(Graphics2D g, int width, int height, Random random) {
        double x = width * 0.5;
        double y = height * 0.5;
        double size = Math.min(width, height) * 0.5;
        g.setColor(Shapes.color(0xf4f4f4, 200));
        for (int i = 0; i < 11; i++) {
            double angle = 2 * Math.PI * (i + 0.6 * random.nextDouble()) / 11;
            double length = size * (0.5 + 0.5 * random.nextDouble());
            g.setStroke(new BasicStroke((float) (size * 0.025)));
            g.draw(Shapes.jag(
                    x, y, x + length * Math.cos(angle), y + length * Math.sin(angle), 4, size * 0.12, random));
        }
        Shapes.blob(g, x, y, size * 0.5, 0xffffff, 150);
        Shapes.blob(g, x, y, size * 0.34, 0x000000, 255);
        Shapes.blob(g, x, y, size * 0.26, 0x000000, 255);
    }

    static void muzzleFlash(Graphics2D g, int width, int height, Random random) {
        double x = width * 0.5;
        double y = height * 0.98;
        Shapes.fill(g, 0x000000, 255, width, height);
        Shapes.blob(g, x, y, Math.hypot(width, height) * 0.8, 0xff9a20, 235);
        Path2D star = new Path2D.Double();
        for (int i = 0; i <= 18; i++) {
            double angle = Math.PI * i / 18 + Math.PI;
            double length = Math.min(width, height) * (i % 2 == 0 ? 0.12 : 0.35 + 0.25 * random.nextDouble());
            double px = x + length * Math.cos(angle);
            double py = y + length * Math.sin(angle);
            if (i == 0) {
                star.moveTo(px, py);
            } else {
                star.lineTo(px, py);
            }
        }
        star.closePath();
        g.setColor(Shapes.color(0xfff4c0, 255));
        g.fill(star);
    }

    static void brokenGlass(Graphics2D g, int width, int height, Random random) {
        double x = width * (0.45 + 0.1 * random.nextDouble());
        double y = height * (0.42 + 0.1 * random.nextDouble());
        double far = Math.hypot(width, height);
        int spokes = 15;
        double[] angles = new double[spokes + 1];
        for (int i = 0; i < spokes; i++) {
            angles[i] = 2 * Math.PI * (i + 0.7 * random.nextDouble()) / spokes;
        }
        angles[spokes] = angles[0];
        for (int ring = 0; ring < 5; ring++) {
            double inner = far * 0.045 * ring * ring + far * 0.01;
            double outer = far * 0.045 * (ring + 1) * (ring + 1) + far * 0.01;
            for (int i = 0; i < spokes; i++) {
                shard(g, x, y, angles[i], angles[i + 1], inner, outer, random);
            }
        }
    }

    private static void shard(
            Graphics2D g, double x, double y, double from, double to, double inner, double outer, Random random) {
        Path2D shard = Shapes.polygon(
                x + inner * Math.cos(from), y + inner * Math.sin(from),
                x + outer * Math.cos(from), y + outer * Math.sin(from),
                x + outer * Math.cos(to), y + outer * Math.sin(to),
                x + inner * Math.cos(to), y + inner * Math.sin(to));
        boolean bright = random.nextBoolean();
        g.setColor(Shapes.color(bright ? 0xffffff : 0x001018, random.nextInt(bright ? 60 : 110)));
        g.fill(shard);
        g.setColor(Shapes.color(0xf2fbff, 190));
        g.setStroke(new BasicStroke((float) Math.max(1, (outer - inner) * 0.02)));
        g.draw(shard);
    }
}
