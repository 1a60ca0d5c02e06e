package app.animato.media.format;

import app.animato.media.refusal.PhotoRefusal;
import app.animato.media.refusal.RefusedException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/** The kinds of photo Animato takes, told apart by their first bytes and nothing else. */
public enum PhotoFormat {
    JPEG,
    PNG,
    WEBP,
    HEIC;

    public static final int HEAD = 16;

    private static final Set<String> HEIC_BRANDS =
            Set.of("heic", "heix", "hevc", "hevx", "heim", "heis", "mif1", "msf1");
    private static final Set<String> AVIF_BRANDS = Set.of("avif", "avis");

    /** Judges the first {@value #HEAD} bytes, or the whole file when it is shorter. */
    public static PhotoFormat of(byte[] head) throws RefusedException {
        var text = new String(head, StandardCharsets.ISO_8859_1);
        if (text.startsWith("\u00FF\u00D8\u00FF")) {
            return JPEG;
        }
        if (text.startsWith("\u0089PNG\r\n\u001A\n")) {
            return PNG;
        }
        if (text.startsWith("RIFF") && text.startsWith("WEBP", 8)) {
            return WEBP;
        }
        if (text.startsWith("ftyp", 4) && text.length() >= 12 && HEIC_BRANDS.contains(text.substring(8, 12))) {
            return HEIC;
        }
        throw new RefusedException(refusal(text));
    }

    /** Walks through the container of a file of this kind, and decodes nothing. */
    public PhotoOutline outline(Path photo) throws IOException {
        try (var in = Files.newInputStream(photo)) {
            var feed = new ByteFeed(in);
            return switch (this) {
                case JPEG -> JpegAnatomy.read(feed);
                case PNG -> PngAnatomy.read(feed);
                case WEBP -> WebpAnatomy.read(feed);
                case HEIC -> HeicAnatomy.read(photo);
            };
        }
    }

    private static PhotoRefusal refusal(String head) {
        if (head.isEmpty()) {
            return PhotoRefusal.EMPTY;
        }
        if (head.startsWith("ftyp", 4) && head.length() >= 12) {
            return refusalOfBrand(head.substring(8, 12));
        }
        if (head.startsWith("GIF8")) {
            return PhotoRefusal.GIF;
        }
        if (head.startsWith("BM")) {
            return PhotoRefusal.BMP;
        }
        if (head.startsWith("II*\0") || head.startsWith("MM\0*")) {
            return PhotoRefusal.TIFF;
        }
        if (head.startsWith("\u00FF\n") || head.startsWith("\0\0\0\fJXL ")) {
            return PhotoRefusal.JPEG_XL;
        }
        if (head.startsWith("\u001AE\u00DF\u00A3") || (head.startsWith("RIFF") && head.startsWith("AVI ", 8))) {
            return PhotoRefusal.VIDEO;
        }
        if (head.startsWith("%PDF") || head.startsWith("PK\3\4")) {
            return PhotoRefusal.DOCUMENT;
        }
        return PhotoRefusal.NOT_A_PHOTO;
    }

    private static PhotoRefusal refusalOfBrand(String brand) {
        return AVIF_BRANDS.contains(brand) ? PhotoRefusal.AVIF : PhotoRefusal.VIDEO;
    }
}
