package app.animato.sandbox.film;

import java.awt.image.BufferedImage;

/** Looks at the photo through a camera, smoothly between its pixels; beyond its edge the edge goes on. */
final class Lens {

    private static final int ONE = 256;

    private final int width;
    private final int height;
    private final int[] pixels;

    Lens(BufferedImage photo) {
        width = photo.getWidth();
        height = photo.getHeight();
        pixels = photo.getRGB(0, 0, width, height, new int[width * height], 0, width);
    }

    /** A frame in planes of green, blue and red. */
    byte[] see(Camera camera, double t) {
        double zoom = camera.zoom().at(t);
        double cos = StrictMath.cos(camera.angle().at(t)) / zoom;
        double sin = StrictMath.sin(camera.angle().at(t)) / zoom;
        double left = width * (0.5 + camera.x().at(t));
        double top = height * (0.5 + camera.y().at(t));
        byte[] frame = new byte[width * height * 3];
        for (int row = 0; row < height; row++) {
            double dy = row - height / 2.0;
            double x = left - width / 2.0 * cos - dy * sin;
            double y = top - width / 2.0 * sin + dy * cos;
            int at = row * width;
            for (int column = 0; column < width; column++) {
                sample(frame, at + column, x + column * cos, y + column * sin);
            }
        }
        return frame;
    }

    private void sample(byte[] frame, int at, double x, double y) {
        int fx = (int) (Math.max(0, Math.min(width - 1.001, x)) * ONE);
        int fy = (int) (Math.max(0, Math.min(height - 1.001, y)) * ONE);
        int first = (fy / ONE) * width + fx / ONE;
        int right = fx % ONE;
        int down = fy % ONE;
        int a = pixels[first];
        int b = pixels[first + 1];
        int c = pixels[first + width];
        int d = pixels[first + width + 1];
        int plane = width * height;
        frame[at] = mix(a, b, c, d, 8, right, down);
        frame[at + plane] = mix(a, b, c, d, 0, right, down);
        frame[at + 2 * plane] = mix(a, b, c, d, 16, right, down);
    }

    private static byte mix(int a, int b, int c, int d, int shift, int right, int down) {
        int upper = ((a >> shift) & 255) * (ONE - right) + ((b >> shift) & 255) * right;
        int lower = ((c >> shift) & 255) * (ONE - right) + ((d >> shift) & 255) * right;
        return (byte) ((upper * (ONE - down) + lower * down) >> 16);
    }
}
