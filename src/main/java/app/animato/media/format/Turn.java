package app.animato.media.format;

import java.awt.geom.AffineTransform;
import java.awt.image.AffineTransformOp;
import java.awt.image.BufferedImage;
import java.util.Arrays;

/** The eight ways in which a stored picture can lie on its side or mirrored, each with what brings it upright. */
public enum Turn {
    UPRIGHT(1, 1, 0, 0, 1),
    MIRRORED(2, -1, 0, 0, 1),
    HALF(3, -1, 0, 0, -1),
    HALF_MIRRORED(4, 1, 0, 0, -1),
    LEFT_MIRRORED(5, 0, 1, 1, 0),
    RIGHT(6, 0, 1, -1, 0),
    RIGHT_MIRRORED(7, 0, -1, -1, 0),
    LEFT(8, 0, -1, 1, 0);

    private final int exif;
    private final int xToX;
    private final int xToY;
    private final int yToX;
    private final int yToY;

    Turn(int exif, int xToX, int xToY, int yToX, int yToY) {
        this.exif = exif;
        this.xToX = xToX;
        this.xToY = xToY;
        this.yToX = yToX;
        this.yToY = yToY;
    }

    /** An unknown number means upright, as everywhere else. */
    static Turn ofExif(int orientation) {
        return Arrays.stream(values())
                .filter(turn -> turn.exif == orientation)
                .findFirst()
                .orElse(UPRIGHT);
    }

    /** This one, and the other one after it. */
    Turn then(Turn next) {
        return Arrays.stream(values())
                .filter(turn -> turn.xToX == next.xToX * xToX + next.yToX * xToY
                        && turn.xToY == next.xToY * xToX + next.yToY * xToY
                        && turn.yToX == next.xToX * yToX + next.yToX * yToY
                        && turn.yToY == next.xToY * yToX + next.yToY * yToY)
                .findFirst()
                .orElseThrow();
    }

    /** Clockwise; any number of quarters. */
    public static Turn ofQuarters(int quarters) {
        return switch (Math.floorMod(quarters, 4)) {
            case 1 -> RIGHT;
            case 2 -> HALF;
            case 3 -> LEFT;
            default -> UPRIGHT;
        };
    }

    public BufferedImage apply(BufferedImage image) {
        if (this == UPRIGHT) {
            return image;
        }
        int w = image.getWidth();
        int h = image.getHeight();
        int shiftX = (xToX < 0 ? w : 0) + (yToX < 0 ? h : 0);
        int shiftY = (xToY < 0 ? w : 0) + (yToY < 0 ? h : 0);
        var transform = new AffineTransform(xToX, xToY, yToX, yToY, shiftX, shiftY);
        boolean onItsSide = xToX == 0;
        var upright = new BufferedImage(onItsSide ? h : w, onItsSide ? w : h, image.getType());
        return new AffineTransformOp(transform, AffineTransformOp.TYPE_NEAREST_NEIGHBOR).filter(image, upright);
    }
}
