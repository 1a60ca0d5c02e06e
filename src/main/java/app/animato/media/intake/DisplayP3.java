package app.animato.media.intake;

import java.awt.image.BufferedImage;

/** Brings a picture from the colours of a phone's camera to those of the web, which are a little fewer. */
final class DisplayP3 {

    private static final int STEPS = 4096;
    private static final float[] LINEAR = new float[256];
    private static final int[] ENCODED = new int[STEPS + 1];

    static {
        for (int i = 0; i < LINEAR.length; i++) {
            double value = i / 255.0;
            LINEAR[i] = (float) (value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4));
        }
        for (int i = 0; i <= STEPS; i++) {
            double value = (double) i / STEPS;
            double encoded = value <= 0.0031308 ? value * 12.92 : 1.055 * Math.pow(value, 1 / 2.4) - 0.055;
            ENCODED[i] = (int) Math.round(encoded * 255);
        }
    }

    private DisplayP3() {}

    /** Both have the same curve and the same white; only the primaries differ. */
    static BufferedImage toSrgb(BufferedImage wide) {
        var narrow = new BufferedImage(wide.getWidth(), wide.getHeight(), BufferedImage.TYPE_INT_RGB);
        var row = new int[wide.getWidth()];
        for (int y = 0; y < wide.getHeight(); y++) {
            wide.getRGB(0, y, row.length, 1, row, 0, row.length);
            for (int x = 0; x < row.length; x++) {
                row[x] = toSrgb(row[x]);
            }
            narrow.setRGB(0, y, row.length, 1, row, 0, row.length);
        }
        return narrow;
    }

    private static int toSrgb(int rgb) {
        float red = LINEAR[rgb >> 16 & 0xFF];
        float green = LINEAR[rgb >> 8 & 0xFF];
        float blue = LINEAR[rgb & 0xFF];
        return encoded(1.2249402f * red - 0.2249402f * green) << 16
                | encoded(-0.0420569f * red + 1.0420569f * green) << 8
                | encoded(-0.0196376f * red - 0.0786361f * green + 1.0982736f * blue);
    }

    private static int encoded(float linear) {
        return ENCODED[Math.round(Math.clamp(linear, 0f, 1f) * STEPS)];
    }
}
