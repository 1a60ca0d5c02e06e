package app.animato.media.delivery;

import app.animato.media.MediaId;
import app.animato.media.MediaPlace;
import app.animato.media.library.Derivatives;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Renditions that were made before. Everything in it can be made again, so it may be emptied at any time; of what is
 * more than it may hold, that goes which was not asked for the longest.
 */
@Component
class RenditionCache implements Derivatives {

    private static final long ROOM = 1024L * 1024 * 1024;

    private final Path folder;
    private final long room;

    private record Cached(Path file, long bytes, Instant used) {}

    @Autowired
    RenditionCache(@Value("${animato.data}") String data) {
        this(MediaPlace.folder(Path.of(data)).resolve("rendition"), ROOM);
    }

    /** The room is in bytes. */
    RenditionCache(Path folder, long room) {
        this.folder = folder;
        this.room = room;
    }

    Optional<Path> find(MediaId video, Rendition rendition) throws IOException {
        Path place = place(video, rendition);
        if (!Files.isRegularFile(place)) {
            return Optional.empty();
        }
        Files.setLastModifiedTime(place, FileTime.from(Instant.now()));
        return Optional.of(place);
    }

    /** Takes the file away from where it is. */
    Path keep(Path file, MediaId video, Rendition rendition) throws IOException {
        Path place = place(video, rendition);
        Files.createDirectories(folder);
        Files.move(file, place, StandardCopyOption.ATOMIC_MOVE);
        tidy(place);
        return place;
    }

    /** Of a video that is deleted nothing stays. */
    @Override
    public void forget(MediaId video) throws IOException {
        for (Rendition rendition : Rendition.values()) {
            Files.deleteIfExists(place(video, rendition));
        }
    }

    private Path place(MediaId video, Rendition rendition) {
        return folder.resolve(video + "." + rendition.extension());
    }

    private synchronized void tidy(Path newest) throws IOException {
        List<Cached> all = content();
        long bytes = all.stream().mapToLong(Cached::bytes).sum();
        for (Cached each : all) {
            if (bytes > room && !each.file().equals(newest)) {
                Files.deleteIfExists(each.file());
                bytes -= each.bytes();
            }
        }
    }

    /** What was used last comes last. */
    private List<Cached> content() throws IOException {
        List<Cached> content = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                content.add(new Cached(
                        file, Files.size(file), Files.getLastModifiedTime(file).toInstant()));
            }
        }
        content.sort(Comparator.comparing(Cached::used));
        return content;
    }
}
