package app.animato.generation.engine;

import app.animato.generation.Generation;
import app.animato.media.MediaItem;
import app.animato.media.library.MediaLibrary;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds the photo of a wish that is about to leave. */
@Component
class OutgoingPhotos {

    private final MediaLibrary library;

    OutgoingPhotos(MediaLibrary library) {
        this.library = library;
    }

    sealed interface Found {

        record Ready(Path photo) implements Found {}

        /** It was deleted. */
        record Gone() implements Found {}

        /** It is kept, and a disk that is away or broken for a moment keeps it from being read. */
        record Unreadable(String detail) implements Found {}
    }

    Found find(Generation generation) {
        Optional<MediaItem> kept =
                library.find(generation.owner(), generation.recipe().photo());
        return kept.map(photo -> read(library.file(photo))).orElseGet(Found.Gone::new);
    }

    private static Found read(Path photo) {
        try (InputStream bytes = Files.newInputStream(photo)) {
            return bytes.read() < 0 ? new Found.Unreadable("it is empty") : new Found.Ready(photo);
        } catch (IOException unreadable) {
            return new Found.Unreadable(unreadable.getClass().getSimpleName());
        }
    }
}
