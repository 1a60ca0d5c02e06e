package app.animato.gallery;

import app.animato.generation.GenerationId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A place on the wall, which is in the order of these: the newest first. */
public record GalleryKey(Instant askedAt, GenerationId id) {

    /** Before all that anybody has made or is going to make. */
    static final GalleryKey BEGINNING =
            new GalleryKey(Instant.parse("9999-01-01T00:00:00Z"), new GenerationId(new UUID(-1, -1)));

    private static final Pattern SPELLING = Pattern.compile("(\\d{1,18})\\.([0-9a-f-]{36})");

    /** Reads what {@link #toString} wrote. */
    static Optional<GalleryKey> parse(String text) {
        Matcher parts = SPELLING.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        Instant asked = Instant.EPOCH.plus(Long.parseLong(parts.group(1)), ChronoUnit.MICROS);
        return GenerationId.parse(parts.group(2)).map(id -> new GalleryKey(asked, id));
    }

    /** Microseconds, as exactly as databases keep it, and the id. */
    @Override
    public String toString() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, askedAt) + "." + id;
    }
}
