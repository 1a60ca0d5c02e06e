package app.animato.media.intake;

import java.io.ByteArrayInputStream;
import java.io.InputStream;

/** A JPEG that Animato itself has drawn: upright, in sRGB colours, without any metadata. */
public final class Picture {

    private final byte[] jpeg;
    private final int width;
    private final int height;

    Picture(byte[] jpeg, int width, int height) {
        this.jpeg = jpeg;
        this.width = width;
        this.height = height;
    }

    /** In pixels. */
    public int width() {
        return width;
    }

    /** In pixels. */
    public int height() {
        return height;
    }

    public long bytes() {
        return jpeg.length;
    }

    public InputStream open() {
        return new ByteArrayInputStream(jpeg);
    }

    @Override
    public String toString() {
        return "picture of " + width + " x " + height;
    }
}
