package app.animato.media.format;

import app.animato.media.format.PhotoOutline.Insert;
import app.animato.media.format.PhotoOutline.Stretch;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads any bytes as a photo's container: the result is an outline within bounds, or a refusal. */
public final class PhotoFuzz {

    private static final Path FILE = file();

    private PhotoFuzz() {}

    /** Called by the fuzzer, and for each seed by a test. */
    public static void fuzzerTestOneInput(byte[] bytes) {
        try {
            var format = PhotoFormat.of(bytes.length > PhotoFormat.HEAD ? TestPhotos.slice(bytes, 0, 16) : bytes);
            check(outline(format, bytes), bytes.length);
        } catch (IOException refused) {
            return;
        }
    }

    private static PhotoOutline outline(PhotoFormat format, byte[] bytes) throws IOException {
        var feed = new ByteFeed(new ByteArrayInputStream(bytes));
        return switch (format) {
            case JPEG -> JpegAnatomy.read(feed);
            case PNG -> PngAnatomy.read(feed);
            case WEBP -> WebpAnatomy.read(feed);
            case HEIC -> HeicAnatomy.read(Files.write(FILE, bytes));
        };
    }

    private static void check(PhotoOutline outline, int length) throws IOException {
        PhotoLimits.check(outline);
        long all = 0;
        for (var part : outline.essentials()) {
            all += switch (part) {
                case Insert(var bytes) -> bytes.remaining();
                case Stretch(long from, long size) -> {
                    // The walk ends where the file does; only a last byte of filling may be missing.
                    if (from < 0 || size < 0 || from + size > length + 1L) {
                        throw new IllegalStateException("A part that lies outside of the file: " + part);
                    }
                    yield size;
                }
            };
        }
        if (all > 2 * PhotoLimits.MAX_BYTES || outline.essentials().size() > 4 * Essentials.MOST) {
            throw new IllegalStateException("More than was brought: " + all);
        }
    }

    private static Path file() {
        try {
            var file = Files.createTempFile("photo", ".fuzz");
            file.toFile().deleteOnExit();
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
