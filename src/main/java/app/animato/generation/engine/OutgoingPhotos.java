package app.animato.generation.engine;

import app.animato.generation.Generation;
import app.animato.media.MediaItem;
import app.animato.media.library.MediaLibrary;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
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
        return kept.map(photo -> read(library.file(photo), photo.bytes())).orElseGet(Found.Gone::new);
    }

    /** To its end: what breaks off in the middle is not to be found out by a request that is about to leave. */
    private static Found read(Path photo, long size) {
        try (InputStream bytes = Files.newInputStream(photo)) {
            long read = bytes.transferTo(OutputStream.nullOutputStream());
            return read == size
                    ? new Found.Ready(photo)
                    : new Found.Unreadable("it has " + read + " bytes instead of " + size);
        } catch (IOException unreadable) {
            return new Found.Unreadable(unreadable.getClass().getSimpleName());
        }
    }
}
