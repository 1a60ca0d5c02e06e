package app.animato.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;

/** Looks at verdicts and pixels. */
final class PhotoAssert {

    private PhotoAssert() {}

    static CleanPhoto clean(PhotoVerdict verdict) {
        assertThat(verdict).isInstanceOf(PhotoVerdict.Clean.class);
        return ((PhotoVerdict.Clean) verdict).photo();
    }

    static void assertRefused(PhotoVerdict verdict, Refusal reason) {
        assertThat(verdict).isEqualTo(new PhotoVerdict.Refused(reason));
    }

    /** JPEG is lossy: near is equal. */
    static void assertColour(BufferedImage image, int x, int y, Color expected) {
        var actual = new Color(image.getRGB(x, y));
        int distance = Math.max(
                Math.abs(actual.getRed() - expected.getRed()),
                Math.max(
                        Math.abs(actual.getGreen() - expected.getGreen()),
                        Math.abs(actual.getBlue() - expected.getBlue())));
        assertThat(distance)
                .as("at %d,%d: %s instead of %s", x, y, actual, expected)
                .isLessThanOrEqualTo(6);
    }

    static void assertCorners(BufferedImage image, Color leftTop, Color rightTop, Color rightBottom, Color leftBottom) {
        int right = image.getWidth() * 7 / 8;
        int bottom = image.getHeight() * 7 / 8;
        int left = image.getWidth() / 8;
        int top = image.getHeight() / 8;
        assertColour(image, left, top, leftTop);
        assertColour(image, right, top, rightTop);
        assertColour(image, right, bottom, rightBottom);
        assertColour(image, left, bottom, leftBottom);
    }

    static void assertFourCorners(BufferedImage image) {
        assertCorners(image, TestPhotos.RED, TestPhotos.GREEN, TestPhotos.YELLOW, TestPhotos.BLUE);
    }
}
