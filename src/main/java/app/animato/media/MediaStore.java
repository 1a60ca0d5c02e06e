package app.animato.media;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The kept files on disk, under names made here and from nothing a person typed. A file is written beside its place,
 * forced to the disk and then renamed: under its final name it is whole or absent.
 */
@Component
class MediaStore {

    private final Path root;

    MediaStore(@Value("${animato.data}") String data) {
        this.root = Path.of(data, "media");
    }

    Path place(MediaKind kind, MediaId id, String contentType) {
        var name = id.toString();
        return root.resolve(kind.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .resolve(name.substring(0, 2))
                .resolve(name + "." + ContentTypes.extension(contentType));
    }

    StoredFile write(InputStream content, Path place) throws IOException {
        var part = part(place);
        try {
            Files.copy(content, part, StandardCopyOption.REPLACE_EXISTING);
            return finish(part, place);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** Takes the file away from where it is. */
    StoredFile take(Path file, Path place) throws IOException {
        var part = part(place);
        try {
            try {
                Files.move(file, part, StandardCopyOption.ATOMIC_MOVE);
            } catch (AtomicMoveNotSupportedException onAnotherDisk) {
                Files.copy(file, part, StandardCopyOption.REPLACE_EXISTING);
                Files.deleteIfExists(file);
            }
            return finish(part, place);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    void delete(Path place) throws IOException {
        Files.deleteIfExists(place);
    }

    private static Path part(Path place) throws IOException {
        var folder = Files.createDirectories(place.resolveSibling("."));
        return Files.createTempFile(folder.normalize(), "", ".part");
    }

    private static StoredFile finish(Path part, Path place) throws IOException {
        var stored = StoredFile.of(part);
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
