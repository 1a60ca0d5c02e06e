package app.animato.sandbox.film;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.QuadCurve2D;
import java.awt.geom.Rectangle2D;
import java.util.Random;

/** Party lights, grins, laughter, anger, and the view through a camera. */
final class Mood {

    private Mood() {}

    static Painter flat(int rgb, int alpha) {
        return (g, width, height, random) -> Shapes.fill(g, rgb, alpha, width, height);
    }

    static Painter rim(double free, int rgb, int alpha) {
        return (g, width, height, random) -> Shapes.rim(g, width, height, free, rgb, alpha);
    }

    static void discoLights(Graphics2D g, int width, int height, Random random) {
        Shapes.fill(g, 0x000000, 255, width, height);
        int[] tones = {0xff2bd6, 0x21d4fd, 0xffd500, 0x7dff4a, 0x8f5bff};
        for (int i = 0; i < 26; i++) {
            double radius = Math.min(width, height) * (0.05 + 0.12 * random.nextDouble());
            Shapes.blob(
                    g, width * random.nextDouble(), height * random.nextDouble(), radius, tones[i % tones.length], 210);
        }
    }

    static void jokerSplit(Graphics2D g, int width, int height, Random random) {
        g.setPaint(new GradientPaint(
                width * 0.42f, 0, new Color(20, 200, 60, 120), width * 0.58f, 0, new Color(130, 0, 190, 140)));
        g.fillRect(0, 0, width, height);
    }

    static void grin(Graphics2D g, int width, int height, Random random) {
        double unit = Math.min(width, height);
        double x = width * 0.5;
        double y = height * 0.56;
        g.setStroke(new BasicStroke((float) (unit * 0.035), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.setColor(Shapes.color(0xb00020, 225));
        g.draw(new QuadCurve2D.Double(
                x - unit * 0.26, y - unit * 0.1, x, y + unit * 0.2, x + unit * 0.26, y - unit * 0.1));
        g.setColor(Shapes.color(0xffffff, 150));
        for (int i = -5; i <= 5; i++) {
            double at = x + i * unit * 0.035;
            double low = y + unit * (0.05 - 0.0042 * i * i);
            Shapes.line(g, at, low - unit * 0.02, at, low + unit * 0.02, unit * 0.006);
        }
    }

    static void sunburst(Graphics2D g, int width, int height, Random random) {
        double far = Math.hypot(width, height);
        for (int i = 0; i < 14; i++) {
            double angle = 2 * Math.PI * i / 14;
            g.setColor(Shapes.color(i % 2 == 0 ? 0xffd12e : 0xff8a1f, 90));
            g.fill(Shapes.polygon(
                    width / 2.0,
                    height / 2.0,
                    width / 2.0 + far * Math.cos(angle),
                    height / 2.0 + far * Math.sin(angle),
                    width / 2.0 + far * Math.cos(angle + 0.224),
                    height / 2.0 + far * Math.sin(angle + 0.224)));
        }
        Shapes.blob(g, width / 2.0, height / 2.0, Math.min(width, height) * 0.2, 0xfff2b0, 30);
    }

    static void laughter(Graphics2D g, int width, int height, Random random) {
        double dot = width / 14.0;
        g.setColor(Shapes.color(0x7a1d00, 255));
        Mark.write(g, "HA!", dot * 1.6, dot * 1.6, dot);
        g.setColor(Shapes.color(0xfff6d0, 255));
        Mark.write(g, "HA!", dot, dot, dot);
    }

    static void anger(Graphics2D g, int width, int height, Random random) {
        double unit = Math.min(width, height) * 0.5;
        g.setColor(Shapes.color(0xe0001b, 255));
        g.setStroke(new BasicStroke((float) (unit * 0.17), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        for (int i = 0; i < 4; i++) {
            double sx = i % 2 == 0 ? -1 : 1;
            double sy = i < 2 ? -1 : 1;
            double x = width / 2.0 + sx * unit * 0.18;
            double y = height / 2.0 + sy * unit * 0.18;
            g.draw(new QuadCurve2D.Double(x + sx * unit * 0.6, y, x, y, x, y + sy * unit * 0.6));
        }
    }

    static void viewfinder(Graphics2D g, int width, int height, Random random) {
        double unit = Math.min(width, height);
        double edge = unit * 0.06;
        double arm = unit * 0.12;
        g.setColor(Shapes.color(0xffffff, 90));
        for (int i = 1; i < 3; i++) {
            Shapes.line(g, width * i / 3.0, edge, width * i / 3.0, height - edge, unit * 0.003);
            Shapes.line(g, edge, height * i / 3.0, width - edge, height * i / 3.0, unit * 0.003);
        }
        g.setColor(Shapes.color(0xffffff, 235));
        for (int i = 0; i < 4; i++) {
            double x = i % 2 == 0 ? edge : width - edge;
            double y = i < 2 ? edge : height - edge;
            Shapes.line(g, x, y, x + (i % 2 == 0 ? arm : -arm), y, unit * 0.011);
            Shapes.line(g, x, y, x, y + (i < 2 ? arm : -arm), unit * 0.011);
        }
        Shapes.ring(g, width / 2.0, height / 2.0, unit * 0.05, unit * 0.006);
    }

    static void recording(Graphics2D g, int width, int height, Random random) {
        double unit = Math.min(width, height);
        g.setColor(Shapes.color(0xff2020, 255));
        g.fill(new Ellipse2D.Double(unit * 0.1, unit * 0.1, unit * 0.055, unit * 0.055));
    }

    static void eyelids(Graphics2D g, int width, int height, Random random) {
        Area dark = new Area(new Rectangle2D.Double(0, 0, width, height));
        dark.subtract(new Area(new Ellipse2D.Double(width * 0.22, height * 0.36, width * 0.56, height * 0.28)));
        g.setColor(Shapes.color(0x080404, 255));
        g.fill(dark);
        for (int i = -9; i <= 9; i++) {
            double x = width * (0.5 + i * 0.026);
            double y = height * (0.5 - 0.14 * Math.sqrt(Math.max(0, 1 - i * i / 110.0)));
            Shapes.line(g, x, y, x + i * width * 0.006, y + height * 0.035, width * 0.003);
        }
    }
}
