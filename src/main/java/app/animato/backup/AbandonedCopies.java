package app.animato.backup;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;

/** Copies that were begun by a process that was killed. Whoever is at one still holds its lock. */
final class AbandonedCopies {

    /** How a copy's name ends while it is made. */
    static final String PART = ".animato-part";

    private AbandonedCopies() {}

    static void clear(Path folder) throws IOException {
        List<Path> parts;
        try (Stream<Path> files = Files.list(folder)) {
            parts = files.filter(file -> file.getFileName().toString().endsWith(PART))
                    .toList();
        }
        for (Path part : parts) {
            if (isAbandoned(part)) {
                Files.deleteIfExists(part);
            }
        }
    }

    private static boolean isAbandoned(Path part) {
        try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
            @SuppressWarnings("resource") // closed with its channel
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (IOException | OverlappingFileLockException notOurs) {
            return false;
        }
    }
}
