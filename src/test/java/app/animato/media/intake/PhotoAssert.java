package app.animato.media.intake;

import static org.assertj.core.api.Assertions.assertThat;

import app.animato.media.format.TestPhotos;
import app.animato.media.refusal.Refusal;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import javax.imageio.ImageIO;

/** Looks at verdicts and pixels. */
public final class PhotoAssert {

    private PhotoAssert() {}

    public static CleanPhoto clean(PhotoVerdict verdict) {
        assertThat(verdict).isInstanceOf(PhotoVerdict.Clean.class);
        return ((PhotoVerdict.Clean) verdict).photo();
    }

    public static void assertRefused(PhotoVerdict verdict, Refusal reason) {
        assertThat(verdict).isEqualTo(new PhotoVerdict.Refused(reason));
    }

    public static BufferedImage decoded(Picture picture) {
        try (var in = picture.open()) {
            return ImageIO.read(in);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public static byte[] bytes(Picture picture) {
        try (var in = picture.open()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** JPEG is lossy: near is equal. */
    public static void assertColour(BufferedImage image, int x, int y, Color expected) {
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

    public static void assertCorners(
            BufferedImage image, Color leftTop, Color rightTop, Color rightBottom, Color leftBottom) {
        int right = image.getWidth() * 7 / 8;
        int bottom = image.getHeight() * 7 / 8;
        int left = image.getWidth() / 8;
        int top = image.getHeight() / 8;
        assertColour(image, left, top, leftTop);
        assertColour(image, right, top, rightTop);
        assertColour(image, right, bottom, rightBottom);
        assertColour(image, left, bottom, leftBottom);
    }

    public static void assertFourCorners(BufferedImage image) {
        assertCorners(image, TestPhotos.RED, TestPhotos.GREEN, TestPhotos.YELLOW, TestPhotos.BLUE);
    }
}
