package app.animato.media.format;

import app.animato.media.refusal.PhotoRefusal;
import app.animato.media.refusal.RefusedException;

/** What is refused by its size alone, before any pixel is decoded. */
public final class PhotoLimits {

    public static final long MAX_BYTES = 20_000_000;
    static final long MAX_PIXELS = 40_000_000;
    static final int MAX_SIDE = 30_000;
    public static final int MIN_SIDE = 64;

    private PhotoLimits() {}

    public static void check(PhotoOutline outline) throws RefusedException {
        if (Math.max(outline.width(), outline.height()) > MAX_SIDE) {
            throw new RefusedException(PhotoRefusal.TOO_LONG_A_SIDE);
        }
        if ((long) outline.width() * outline.height() > MAX_PIXELS) {
            throw new RefusedException(PhotoRefusal.TOO_MANY_PIXELS);
        }
        if (Math.min(outline.width(), outline.height()) < MIN_SIDE) {
            throw new RefusedException(PhotoRefusal.TOO_SMALL);
        }
    }
}
