package app.animato.media;

import app.animato.account.AccountId;
import java.time.Instant;

/**
 * One kept file.
 *
 * @param contentType decided by Animato, one of the kinds it knows or {@code application/octet-stream}
 * @param width in pixels; 0 when unknown
 * @param height in pixels; 0 when unknown
 * @param sha256 of the file's bytes, 64 lower-case hexadecimal digits
 */
public record MediaItem(
        MediaId id,
        AccountId owner,
        MediaKind kind,
        String contentType,
        long bytes,
        int width,
        int height,
        Instant createdAt,
        String sha256) {

    /** How the name of such a file ends, without a dot. */
    public String extension() {
        return ContentTypes.extension(contentType);
    }
}
