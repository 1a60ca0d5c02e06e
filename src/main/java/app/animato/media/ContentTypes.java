package app.animato.media;

import java.util.Locale;
import java.util.Map;

/** The kinds of file that are kept under their own name and shown in the page; everything else is only bytes. */
public final class ContentTypes {

    public static final String UNKNOWN = "application/octet-stream";

    private static final Map<String, String> EXTENSIONS = Map.of(
            "image/jpeg", "jpg",
            "image/png", "png",
            "image/webp", "webp",
            "image/gif", "gif",
            "video/mp4", "mp4",
            "video/webm", "webm",
            "video/quicktime", "mov",
            "audio/mpeg", "mp3",
            "audio/mp4", "m4a");

    private ContentTypes() {}

    /** The kind that was announced, without parameters, or {@link #UNKNOWN}. */
    public static String known(String announced) {
        var type = announced.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return EXTENSIONS.containsKey(type) ? type : UNKNOWN;
    }

    public static String extension(String contentType) {
        return EXTENSIONS.getOrDefault(contentType, "bin");
    }
}
