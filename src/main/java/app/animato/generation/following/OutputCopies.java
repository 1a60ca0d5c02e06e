package app.animato.generation.following;

import app.animato.generation.GenerationId;
import app.animato.generation.pace.Later;
import app.animato.generation.pace.Pace;
import app.animato.generation.provider.DownloadOutcome;
import app.animato.generation.provider.RemoteOutput;
import app.animato.generation.provider.VideoProvider;
import app.animato.media.ScratchFile;
import app.animato.media.library.MediaLibrary;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Fetches outputs. The video that a task names in its last word is begun to be fetched while a look tells whether the task
 * has succeeded: that saves the time of the look. What the look does not confirm goes unseen.
 */
@Component
public class OutputCopies {

    private static final Logger log = LoggerFactory.getLogger(OutputCopies.class);

    private static final long LARGEST_OUTPUT = 500L * 1024 * 1024;

    /** Where more end at once than that, a processor and a line to the provider have enough to do without it. */
    private static final int MOST_EARLY = 8;

    private final Source source;
    private final Room room;
    private final Later later;
    private final Pace pace;
    private final Map<GenerationId, Early> begun = new ConcurrentHashMap<>();

    /** Where outputs are, as {@link VideoProvider#download} says. */
    @FunctionalInterface
    interface Source {
        DownloadOutcome download(RemoteOutput output, Path target, long limit);
    }

    /** Where there is room for a file for a moment. */
    @FunctionalInterface
    interface Room {
        ScratchFile file() throws IOException;
    }

    @Autowired
    OutputCopies(VideoProvider provider, MediaLibrary library, Later later, Pace pace) {
        this(provider::download, library::scratch, later, pace);
    }

    OutputCopies(Source source, Room room, Later later, Pace pace) {
        this.source = source;
        this.room = room;
        this.later = later;
        this.pace = pace;
    }

    private record Early(RemoteOutput output, ScratchFile file, CompletableFuture<DownloadOutcome> outcome) {

        void discard() {
            var unused = outcome.whenComplete((ignored, failure) -> close(file));
        }
    }

    /**
     * What came of fetching an output.
     *
     * @param file is whole where the outcome says that it was saved, and goes when this is closed
     */
    public record Copy(ScratchFile file, DownloadOutcome outcome) implements AutoCloseable {

        @Override
        public void close() throws IOException {
            file.close();
        }
    }

    /** Returns at once. */
    void begin(GenerationId id, List<RemoteOutput> outputs) {
        outputs.stream()
                .filter(output -> output.contentType().startsWith("video/"))
                .findFirst()
                .filter(video -> begun.size() < MOST_EARLY)
                .ifPresent(video -> begin(id, video));
    }

    private void begin(GenerationId id, RemoteOutput video) {
        try {
            Early early = new Early(video, room.file(), new CompletableFuture<>());
            if (begun.putIfAbsent(id, early) != null) {
                close(early.file());
                return;
            }
            Thread.ofVirtual().name("early-copy").start(() -> fetch(early));
            later.after(pace.untilCleaning(), () -> {
                if (begun.remove(id, early)) {
                    early.discard();
                }
            });
        } catch (IOException diskFault) {
            log.warn("Generation {}: nothing is fetched early", id, diskFault);
        }
    }

    private void fetch(Early early) {
        try {
            early.outcome()
                    .complete(source.download(early.output(), early.file().path(), LARGEST_OUTPUT));
        } catch (Throwable broken) {
            // Of an error as well: whoever waits for it would wait for ever.
            early.outcome().completeExceptionally(broken);
        }
    }

    /**
     * Fetches an output that a look has told of, or waits for it where that was begun before.
     *
     * @throws IOException when there is no room for it on the disk
     */
    public Copy fetch(GenerationId id, RemoteOutput output) throws IOException {
        Optional<Copy> early = early(id, output);
        if (early.isPresent()) {
            return early.get();
        }
        ScratchFile file = room.file();
        try {
            return new Copy(file, source.download(output, file.path(), LARGEST_OUTPUT));
        } catch (RuntimeException broken) {
            close(file);
            throw broken;
        }
    }

    /** One that came to nothing is worth no more than a hint: the file may only now be where it was said to be. */
    private Optional<Copy> early(GenerationId id, RemoteOutput output) {
        Early early = begun.get(id);
        if (early == null || !early.output().address().equals(output.address()) || !begun.remove(id, early)) {
            return Optional.empty();
        }
        DownloadOutcome outcome =
                early.outcome().exceptionally(OutputCopies::failed).join();
        if (outcome instanceof DownloadOutcome.Saved) {
            return Optional.of(new Copy(early.file(), outcome));
        }
        close(early.file());
        return Optional.empty();
    }

    private static DownloadOutcome failed(Throwable broken) {
        return new DownloadOutcome.Unreachable(broken.getClass().getSimpleName());
    }

    private static void close(ScratchFile file) {
        try {
            file.close();
        } catch (IOException leftBehind) {
            log.warn("A copy that nobody needs is still there", leftBehind);
        }
    }
}
