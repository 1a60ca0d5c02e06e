package app.animato.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * What a request carries, however it was encoded.
 *
 * @param photo the file sent as {@code inputImage}, already on disk
 * @param photoName the name the client gave that file
 */
record Form(Map<String, String> fields, Optional<Path> photo, String photoName) {

    static Form of(Map<String, String> fields) {
        return new Form(fields, Optional.empty(), "");
    }

    String field(String name) {
        return fields.getOrDefault(name, "").strip();
    }

    /** Whatever is still there of the upload goes. */
    void discard() throws IOException {
        if (photo.isPresent()) {
            Files.deleteIfExists(photo.get());
        }
    }
}
