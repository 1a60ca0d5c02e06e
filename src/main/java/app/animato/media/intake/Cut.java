package app.animato.media.intake;

import app.animato.media.MediaItem;
import app.animato.media.format.PhotoLimits;

/**
 * How a photo is cut out of a whole one: turned first, then cropped.
 *
 * @param quarterTurns clockwise, 0 to 3
 * @param left of what is kept, in pixels of the turned whole, as the other three are
 */
public record Cut(int quarterTurns, int left, int top, int width, int height) {

    /** In pixels; of a whole that is shorter itself, all of that side. */
    public static final int LEAST_SIDE = PhotoLimits.MIN_SIDE;

    /** All of a photo, as it is. */
    public static Cut all(MediaItem photo) {
        return new Cut(0, 0, 0, photo.width(), photo.height());
    }

    /** Whether this leaves the photo as it is. */
    public boolean isAllOf(MediaItem photo) {
        return equals(all(photo));
    }

    /** Whether it can be cut out of a photo of this size. */
    public boolean fits(int wholeWidth, int wholeHeight) {
        boolean onItsSide = quarterTurns % 2 == 1;
        return quarterTurns >= 0
                && quarterTurns <= 3
                && fits(left, width, onItsSide ? wholeHeight : wholeWidth)
                && fits(top, height, onItsSide ? wholeWidth : wholeHeight);
    }

    private static boolean fits(int from, int length, int side) {
        return from >= 0 && length >= Math.min(LEAST_SIDE, side) && (long) from + length <= side;
    }
}
