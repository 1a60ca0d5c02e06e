package app.animato.media;

import java.util.Optional;
import java.util.UUID;

/** Names one kept file. Knowing it opens nothing: every use of it also asks for the owner. */
public record MediaId(UUID value) {

    public static MediaId create() {
        return new MediaId(UUID.randomUUID());
    }

    /** Reads the usual spelling (lower case, with dashes) and nothing else. */
    public static Optional<MediaId> parse(String text) {
        try {
            var id = UUID.fromString(text);
            return id.toString().equals(text) ? Optional.of(new MediaId(id)) : Optional.empty();
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    /** Where a browser of the owner finds the file, relative to the application's root: {@code media/<id>}. */
    public String address() {
        return "media/" + value;
    }

    /** Where a browser of the owner finds a picture small enough for a wall of many. */
    public String smallAddress() {
        return address() + "/small";
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
