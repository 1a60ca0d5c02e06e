package app.animato.media;

import java.nio.file.Path;
import java.util.Locale;

/** Where kept files are, below the folder for them. */
public final class MediaPlace {

    private MediaPlace() {}

    public static Path folder(Path data) {
        return data.resolve("media");
    }

    /** Below that folder. */
    public static Path of(MediaKind kind, MediaId id, String contentType) {
        String name = id.toString();
        return Path.of(
                kind.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                name.substring(0, 2),
                name + "." + ContentTypes.extension(contentType));
    }
}
