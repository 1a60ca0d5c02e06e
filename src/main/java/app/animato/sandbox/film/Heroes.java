package app.animato.sandbox.film;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.QuadCurve2D;
import java.util.Random;

/** Webs, bats, armour and capes. */
final class Heroes {

    private Heroes() {}

    static void web(Graphics2D g, int width, int height, Random random) {
        double far = Math.hypot(width, height);
        double unit = Math.min(width, height);
        g.setColor(Shapes.color(0xffffff, 215));
        int spokes = 9;
        double[] angles = new double[spokes];
        for (int i = 0; i < spokes; i++) {
            angles[i] = Math.PI / 2 * (i + 0.25 * random.nextDouble()) / (spokes - 1);
            Shapes.line(g, 0, 0, far * Math.cos(angles[i]), far * Math.sin(angles[i]), unit * 0.005);
        }
        g.setStroke(new BasicStroke((float) (unit * 0.0038)));
        for (int ring = 1; ring < 12; ring++) {
            double radius = far * 0.0072 * ring * (ring + 1);
            for (int i = 1; i < spokes; i++) {
                double middle = (angles[i - 1] + angles[i]) / 2;
                g.draw(new QuadCurve2D.Double(
                        radius * Math.cos(angles[i - 1]), radius * Math.sin(angles[i - 1]),
                        radius * 0.86 * Math.cos(middle), radius * 0.86 * Math.sin(middle),
                        radius * Math.cos(angles[i]), radius * Math.sin(angles[i])));
            }
        }
    }

    /** A searchlight with the shape of a bat in it. */
    static void signal(Graphics2D g, int width, int height, Random random) {
        double unit = Math.min(width, height) * 0.5;
        double x = width / 2.0;
        double y = height / 2.0;
        Shapes.blob(g, x, y, unit * 0.98, 0xffe46b, 150);
        g.setColor(Shapes.color(0xffdf55, 235));
        g.fill(new Ellipse2D.Double(x - unit * 0.7, y - unit * 0.5, unit * 1.4, unit));
        g.setColor(Shapes.color(0x08080c, 255));
        g.fill(bat(x, y, unit * 0.6));
    }

    static void bats(Graphics2D g, int width, int height, Random random) {
        g.setColor(Shapes.color(0x030305, 255));
        for (int i = 0; i < 16; i++) {
            double size = Math.min(width, height) * (0.03 + 0.08 * random.nextDouble());
            g.fill(bat(width * random.nextDouble(), height * (0.1 + 0.8 * random.nextDouble()), size));
        }
    }

    private static Shape bat(double x, double y, double size) {
        double[] half = {
            0, -0.28, 0.07, -0.42, 0.12, -0.25, 0.3, -0.3, 0.42, -0.52, 0.75, -0.5, 1.0, -0.2, 0.78, -0.16, 0.7, 0.1,
            0.5, 0.02, 0.34, 0.2, 0.18, 0.14, 0, 0.5
        };
        Path2D path = new Path2D.Double();
        path.moveTo(half[0], half[1]);
        for (int i = 2; i < half.length; i += 2) {
            path.lineTo(half[i], half[i + 1]);
        }
        for (int i = half.length - 4; i >= 0; i -= 2) {
            path.lineTo(-half[i], half[i + 1]);
        }
        path.closePath();
        AffineTransform place = AffineTransform.getTranslateInstance(x, y);
        place.scale(size, size);
        return place.createTransformedShape(path);
    }

    /** The rings of a helmet's display. */
    static void display(Graphics2D g, int width, int height, Random random) {
        double unit = Math.min(width, height);
        double x = width / 2.0;
        double y = height / 2.0;
        g.setColor(Shapes.color(0x5ff0ff, 220));
        double start = random.nextInt(360);
        double[] radii = {0.47, 0.4, 0.3, 0.27};
        double[] thick = {0.006, 0.022, 0.005, 0.014};
        for (int ring = 0; ring < radii.length; ring++) {
            double radius = unit * radii[ring];
            g.setStroke(new BasicStroke((float) (unit * thick[ring]), BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
            for (int part = 0; part < 3; part++) {
                g.draw(new Arc2D.Double(
                        x - radius,
                        y - radius,
                        2 * radius,
                        2 * radius,
                        start + ring * 37 + part * 120,
                        70 + ring * 9,
                        Arc2D.OPEN));
            }
        }
        for (int i = 0; i < 36; i++) {
            double angle = 2 * Math.PI * i / 36;
            double length = i % 3 == 0 ? 0.03 : 0.015;
            Shapes.line(
                    g,
                    x + unit * 0.345 * Math.cos(angle),
                    y + unit * 0.345 * Math.sin(angle),
                    x + unit * (0.345 + length) * Math.cos(angle),
                    y + unit * (0.345 + length) * Math.sin(angle),
                    unit * 0.004);
        }
    }

    static void reactor(Graphics2D g, int width, int height, Random random) {
        Shapes.fill(g, 0x000000, 255, width, height);
        double unit = Math.min(width, height);
        double x = width / 2.0;
        double y = height * 0.86;
        Shapes.blob(g, x, y, unit * 0.42, 0x36c8ff, 190);
        Shapes.blob(g, x, y, unit * 0.12, 0xffffff, 255);
        g.setColor(Shapes.color(0xd8fbff, 255));
        Shapes.ring(g, x, y, unit * 0.095, unit * 0.014);
    }

    static void scanLine(Graphics2D g, int width, int height, Random random) {
        for (int y = 0; y < height; y++) {
            g.setColor(Shapes.color(0x7df6ff, (int) (150.0 * y / height)));
            g.fillRect(0, y, width, 1);
        }
    }

    static void speedLines(Graphics2D g, int width, int height, Random random) {
        double far = Math.hypot(width, height);
        for (int i = 0; i < 70; i++) {
            double angle = 2 * Math.PI * random.nextDouble();
            double from = far * (0.22 + 0.15 * random.nextDouble());
            g.setColor(Shapes.color(0xffffff, 70 + random.nextInt(120)));
            double spread = 0.004 + 0.008 * random.nextDouble();
            g.fill(Shapes.polygon(
                    width / 2.0 + from * Math.cos(angle), height / 2.0 + from * Math.sin(angle),
                    width / 2.0 + far * Math.cos(angle - spread), height / 2.0 + far * Math.sin(angle - spread),
                    width / 2.0 + far * Math.cos(angle + spread), height / 2.0 + far * Math.sin(angle + spread)));
        }
    }

    static void cape(Graphics2D g, int width, int height, Random random) {
        for (int fold = 0; fold < 4; fold++) {
            Path2D path = new Path2D.Double();
            double top = height * (0.12 + 0.2 * fold);
            path.moveTo(0, height);
            path.lineTo(0, top);
            for (int i = 0; i < 4; i++) {
                double x = width * (i + 1) / 4.0;
                double wave = height * 0.16 * (i % 2 == 0 ? -1 : 1) * (fold % 2 == 0 ? 1 : -0.7);
                path.quadTo(x - width / 8.0, top + wave, x, top);
            }
            path.lineTo(width, height);
            path.closePath();
            int[] tones = {0xd8121f, 0xb30d18, 0xe8202c, 0x8f0a12};
            g.setColor(Shapes.color(tones[fold], 245));
            g.fill(path);
        }
    }
}
