package app.animato.media.library;

import app.animato.media.MediaId;
import app.animato.media.MediaKind;
import app.animato.media.MediaPlace;
import app.animato.media.scratch.Scratch;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The kept files on disk, under names made here and from nothing a person typed. A file is written in the
 * scratch, forced to the disk and then renamed: under its final name it is whole or absent.
 */
@Component
class MediaStore {

    private final Path root;
    private final Scratch scratch;

    MediaStore(@Value("${animato.data}") String data, Scratch scratch) {
        this.root = MediaPlace.folder(Path.of(data));
        this.scratch = scratch;
    }

    Path place(MediaKind kind, MediaId id, String contentType) {
        return root.resolve(MediaPlace.of(kind, id, contentType));
    }

    StoredFile write(InputStream content, Path place) throws IOException {
        try (var part = scratch.file()) {
            Files.copy(content, part.path(), StandardCopyOption.REPLACE_EXISTING);
            return finish(part.path(), place);
        }
    }

    /** Takes the file away from where it is. */
    StoredFile take(Path file, Path place) throws IOException {
        try (var part = scratch.file()) {
            try {
                Files.move(file, part.path(), StandardCopyOption.ATOMIC_MOVE);
            } catch (AtomicMoveNotSupportedException onAnotherDisk) {
                Files.copy(file, part.path(), StandardCopyOption.REPLACE_EXISTING);
                Files.deleteIfExists(file);
            }
            return finish(part.path(), place);
        }
    }

    void delete(Path place) throws IOException {
        Files.deleteIfExists(place);
    }

    private static StoredFile finish(Path part, Path place) throws IOException {
        var stored = StoredFile.of(part);
        Files.createDirectories(place.resolveSibling(".").normalize());
        force(part, StandardOpenOption.WRITE);
        Files.move(part, place, StandardCopyOption.ATOMIC_MOVE);
        forceFolderOf(place);
        return stored;
    }

    private static void force(Path path, StandardOpenOption option) throws IOException {
        try (var channel = FileChannel.open(path, option)) {
            channel.force(true);
        }
    }

    private static void forceFolderOf(Path place) {
        try {
            force(place.resolveSibling(".").normalize(), StandardOpenOption.READ);
        } catch (IOException notOnThisSystem) {
            // Windows cannot open a folder; there the rename itself has to be enough.
        }
    }
}
