package app.animato.media.scratch;

import app.animato.media.ScratchFile;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Files that are needed for a moment, on the same disk as the kept ones and readable by nobody else.
 *
 * <p>Each process has a room of its own and holds a lock beside it for as long as it lives, however it ends. A room
 * without a lock is what a killed process left, and is cleared at the next start.
 */
@Component
public class Scratch {

    private static final Logger log = LoggerFactory.getLogger(Scratch.class);

    private static final String LOCK = ".lock";

    private final Path folder;
    private Optional<Room> room = Optional.empty();

    private record Room(Path path, FileChannel lock) {}

    Scratch(@Value("${animato.data}") String data) {
        this.folder = Path.of(data, "media", "scratch");
    }

    /** A new, empty file that is deleted when closed, unless it was moved away by then. */
    public ScratchFile file() throws IOException {
        return new ScratchFile(Files.createTempFile(room().path(), "", ".part"));
    }

    @PostConstruct
    void clearAbandoned() {
        try {
            for (Path path : content(folder)) {
                if (isAbandoned(path)) {
                    delete(path);
                }
            }
        } catch (IOException e) {
            log.warn("What an earlier process left in {} could not be cleared away", folder, e);
        }
    }

    @PreDestroy
    synchronized void close() throws IOException {
        if (room.isPresent()) {
            Path path = room.get().path();
            delete(path);
            room.get().lock().close();
            Files.deleteIfExists(lockOf(path));
            room = Optional.empty();
        }
    }

    private synchronized Room room() throws IOException {
        if (room.isEmpty()) {
            room = Optional.of(open(
                    Files.createDirectories(folder).resolve(UUID.randomUUID().toString())));
        }
        return room.get();
    }

    /** The lock gets its name once it is held, so that nobody ever finds it free. */
    private static Room open(Path path) throws IOException {
        Path beside = path.resolveSibling(path.getFileName() + ".new");
        FileChannel channel = FileChannel.open(beside, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        if (channel.tryLock() == null) {
            throw new IOException("A new file is locked by somebody else: " + beside);
        }
        Files.move(beside, lockOf(path), StandardCopyOption.ATOMIC_MOVE);
        return new Room(Files.createDirectory(path), channel);
    }

    private static boolean isAbandoned(Path path) throws IOException {
        Path lock = Files.isDirectory(path) ? lockOf(path) : path;
        if (!Files.exists(lock)) {
            return true;
        }
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE)) {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException ours) {
            return false;
        }
    }

    private static Path lockOf(Path room) {
        return room.resolveSibling(room.getFileName() + LOCK);
    }

    private static List<Path> content(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> paths = Files.list(folder)) {
            return paths.toList();
        }
    }

    private static void delete(Path path) throws IOException {
        try (Stream<Path> all = Files.walk(path)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        }
    }
}
