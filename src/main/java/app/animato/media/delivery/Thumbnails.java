package app.animato.media.delivery;

import app.animato.media.MediaId;
import app.animato.media.MediaItem;
import app.animato.media.MediaPlace;
import app.animato.media.ScratchFile;
import app.animato.media.ffmpeg.Ffmpeg;
import app.animato.media.library.Derivatives;
import app.animato.media.scratch.Scratch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Small copies of kept WebP pictures, for walls of many, beside the library and without a row. Those of new posters are
 * made with them; one that is missing is made when it is asked for. Few are made at a time, and when too many wait for
 * theirs, the others get the picture itself.
 */
@Component
public class Thumbnails implements Derivatives {

    private static final Logger log = LoggerFactory.getLogger(Thumbnails.class);

    /** In pixels; smaller pictures are shown as they are. */
    private static final int LONG_SIDE = 400;

    private static final int MOST_WAITING = 16;

    private static final String FIT =
            "scale=w='min(%1$d,iw)':h='min(%1$d,ih)':force_original_aspect_ratio=decrease".formatted(LONG_SIDE);

    private static final List<String> OPTIONS = List.of(
            "-frames:v", "1", "-vf", FIT, "-map_metadata", "-1", "-c:v", "libwebp", "-quality", "70", "-f", "webp");

    private final Path root;
    private final Ffmpeg ffmpeg;
    private final Scratch scratch;
    private final Semaphore room =
            new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() / 2), true);
    private final Semaphore line;

    @Autowired
    Thumbnails(@Value("${animato.data}") String data, Ffmpeg ffmpeg, Scratch scratch) {
        this(MediaPlace.folder(Path.of(data)), ffmpeg, scratch, MOST_WAITING);
    }

    /** The root is the folder of kept files. */
    Thumbnails(Path root, Ffmpeg ffmpeg, Scratch scratch, int mostWaiting) {
        this.root = root;
        this.ffmpeg = ffmpeg;
        this.scratch = scratch;
        this.line = new Semaphore(mostWaiting);
    }

    /** Makes the small copy of a picture that has just been kept, so that nobody has to wait for it. */
    public void prepare(MediaItem picture) {
        Path unused = of(picture, root.resolve(MediaPlace.of(picture.kind(), picture.id(), picture.contentType())));
    }

    /** A picture's small copy, or the picture itself where it is small, of another kind, or cannot be made smaller. */
    Path of(MediaItem picture, Path file) {
        boolean large = Math.max(picture.width(), picture.height()) > LONG_SIDE;
        if (!large || !picture.contentType().equals("image/webp")) {
            return file;
        }
        Path place = place(picture.id());
        return Files.isRegularFile(place) ? place : makeInTurn(file, place);
    }

    @Override
    public void forget(MediaId picture) throws IOException {
        Files.deleteIfExists(place(picture));
    }

    private Path place(MediaId picture) {
        String name = picture.toString();
        return root.resolve("thumbnail").resolve(name.substring(0, 2)).resolve(name + ".webp");
    }

    private Path makeInTurn(Path file, Path place) {
        if (!line.tryAcquire()) {
            return file;
        }
        try {
            return make(file, place);
        } finally {
            line.release();
        }
    }

    private Path make(Path file, Path place) {
        room.acquireUninterruptibly();
        try (ScratchFile part = scratch.file()) {
            if (Files.isRegularFile(place)) {
                return place;
            }
            Ffmpeg.Run run = ffmpeg.convert(Ffmpeg.Source.WEBP, List.of(), file, OPTIONS, part.path());
            if (run.exit() != 0 || Files.size(part.path()) == 0) {
                log.warn("No thumbnail: ffmpeg ended with {}: {}", run.exit(), run.output());
                return file;
            }
            Files.createDirectories(place.resolveSibling(".").normalize());
            Files.move(part.path(), place, StandardCopyOption.ATOMIC_MOVE);
            if (Files.notExists(file)) {
                // Deleted meanwhile: nobody else will clear away what was just made of it.
                Files.delete(place);
                return file;
            }
            return place;
        } catch (IOException diskFault) {
            log.warn("No thumbnail", diskFault);
            return file;
        } finally {
            room.release();
        }
    }
}
