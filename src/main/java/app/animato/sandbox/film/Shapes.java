package app.animato.sandbox.film;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RadialGradientPaint;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Random;

/** The strokes all drawings are made of. */
final class Shapes {

    private Shapes() {}

    static Color color(int rgb, int alpha) {
        return new Color((rgb >> 16) & 255, (rgb >> 8) & 255, rgb & 255, alpha);
    }

    static void fill(Graphics2D g, int rgb, int alpha, int width, int height) {
        g.setColor(color(rgb, alpha));
        g.fillRect(0, 0, width, height);
    }

    static void line(Graphics2D g, double x1, double y1, double x2, double y2, double thick) {
        g.setStroke(new BasicStroke((float) thick, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.draw(new Line2D.Double(x1, y1, x2, y2));
    }

    static void ring(Graphics2D g, double x, double y, double radius, double thick) {
        g.setStroke(new BasicStroke((float) thick));
        g.draw(new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius));
    }

    /** A soft disc: full in the middle, nothing at the rim. */
    static void blob(Graphics2D g, double x, double y, double radius, int rgb, int alpha) {
        g.setPaint(new RadialGradientPaint(
                (float) x, (float) y, (float) Math.max(1, radius), new float[] {0f, 1f}, new Color[] {
                    color(rgb, alpha), color(rgb, 0)
                }));
        g.fill(new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius));
    }

    /** Nothing in the middle, the colour towards the corners. */
    static void rim(Graphics2D g, int width, int height, double free, int rgb, int alpha) {
        double radius = Math.hypot(width, height) / 2;
        g.setPaint(new RadialGradientPaint(
                width / 2f, height / 2f, (float) radius, new float[] {0f, (float) free, 1f}, new Color[] {
                    color(rgb, 0), color(rgb, 0), color(rgb, alpha)
                }));
        g.fill(new Rectangle2D.Double(0, 0, width, height));
    }

    static Path2D polygon(double... points) {
        Path2D path = new Path2D.Double();
        path.moveTo(points[0], points[1]);
        for (int i = 2; i < points.length; i += 2) {
            path.lineTo(points[i], points[i + 1]);
        }
        path.closePath();
        return path;
    }

    /** A jagged way from one point to another. */
    static Path2D jag(double x1, double y1, double x2, double y2, int parts, double spread, Random random) {
        Path2D path = new Path2D.Double();
        path.moveTo(x1, y1);
        for (int i = 1; i < parts; i++) {
            double share = (double) i / parts;
            path.lineTo(
                    x1 + (x2 - x1) * share + (random.nextDouble() - 0.5) * spread,
                    y1 + (y2 - y1) * share + (random.nextDouble() - 0.5) * spread);
        }
        path.lineTo(x2, y2);
        return path;
    }
}
