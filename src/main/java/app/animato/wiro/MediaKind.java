package app.animato.wiro;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Optional;
import java.util.regex.Pattern;

/** The kinds of pictures and videos that are taken, known by how a file begins; what a header claims is not asked. */
enum MediaKind {
    MP4("video/mp4", "(?s).{4}ftyp(?!heic|heix|hevc|hevx|heim|heis|mif1|msf1|avif|avis|crx |qt  ).*"),
    WEBM("video/webm", "(?s)\\x1A\\x45\\xDF\\xA3.*webm.*"),
    PNG("image/png", "(?s)\\x89PNG\\r\\n\\x1A\\n.*"),
    JPEG("image/jpeg", "(?s)\\xFF\\xD8\\xFF.*"),
    WEBP("image/webp", "(?s)RIFF.{4}WEBP.*"),
    GIF("image/gif", "(?s)GIF8[79]a.*");

    /** As many first bytes as any of the kinds needs. */
    static final int HEAD = 64;

    private final String contentType;
    private final Pattern beginning;

    MediaKind(String contentType, String beginning) {
        this.contentType = contentType;
        this.beginning = Pattern.compile(beginning);
    }

    String contentType() {
        return contentType;
    }

    static Optional<MediaKind> of(byte[] head) {
        String text = new String(head, ISO_8859_1);
        for (MediaKind kind : values()) {
            if (kind.beginning.matcher(text).matches()) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
