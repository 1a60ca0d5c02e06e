package app.animato.media.format;

/**
 * How a picture is laid together from tiles of one size, row by row, and which part of that is shown. All in pixels.
 *
 * @param wideColours whether its colours are those of Display P3, as a phone's mostly are, instead of sRGB
 */
public record Mosaic(int columns, int rows, int tileWidth, int tileHeight, Window window, boolean wideColours) {

    public record Window(int left, int top, int width, int height) {}

    long pixels() {
        return (long) columns * tileWidth * rows * tileHeight;
    }

    /** What the decoder may make of one tile: its codec works in blocks of up to 64 pixels. */
    public long mostPixelsOfATile() {
        return blocks(tileWidth) * blocks(tileHeight);
    }

    /** Whether all of the window lies on the tiles. */
    boolean isCovered() {
        return window.left() >= 0
                && window.top() >= 0
                && window.width() > 0
                && window.height() > 0
                && (long) window.left() + window.width() <= (long) columns * tileWidth
                && (long) window.top() + window.height() <= (long) rows * tileHeight;
    }

    private static long blocks(int side) {
        return (side + 63L) / 64 * 64;
    }
}
