package app.animato.media.delivery;

import app.animato.account.AccountId;
import app.animato.media.MediaId;
import app.animato.media.MediaItem;
import app.animato.media.MediaKind;
import app.animato.media.ScratchFile;
import app.animato.media.ffmpeg.Ffmpeg;
import app.animato.media.library.MediaLibrary;
import app.animato.media.video.PosterCutter;
import app.animato.media.video.VideoInspection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Service;

/**
 * Videos in other shapes, made when they are first asked for. Few are made at a time, the others wait in line and too
 * many are sent away; each is bounded in time and size; whoever asks for what is being made waits for the same one; what
 * is interrupted leaves nothing.
 */
@Service
public class Renditions {

    private static final Logger log = LoggerFactory.getLogger(Renditions.class);

    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(2);
    private static final long LARGEST = 100L * 1024 * 1024;
    private static final int MOST_WAITING = 32;

    private final MediaLibrary library;
    private final RenditionCache cache;
    private final PosterCutter cutter;
    private final Ffmpeg ffmpeg;
    private final Semaphore turns =
            new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() / 2), true);
    private final Semaphore line;
    private final ConcurrentMap<Wanted, CompletableFuture<RenditionOutcome>> underWay = new ConcurrentHashMap<>();

    private record Wanted(MediaId video, Rendition rendition) {}

    @Autowired
    Renditions(MediaLibrary library, RenditionCache cache, PosterCutter cutter, Ffmpeg ffmpeg) {
        this(library, cache, cutter, ffmpeg.within(LONGEST), MOST_WAITING);
    }

    Renditions(MediaLibrary library, RenditionCache cache, PosterCutter cutter, Ffmpeg ffmpeg, int mostWaiting) {
        this.library = library;
        this.cache = cache;
        this.cutter = cutter;
        this.ffmpeg = ffmpeg;
        this.line = new Semaphore(mostWaiting);
    }

    /** Blocks until it is made, three minutes at most. */
    public RenditionOutcome make(AccountId owner, MediaId video, Rendition rendition) {
        Optional<MediaItem> item = library.find(owner, video).filter(found -> found.kind() == MediaKind.VIDEO);
        return item.map(found -> findOrMake(found, rendition)).orElseGet(RenditionOutcome.Missing::new);
    }

    private RenditionOutcome findOrMake(MediaItem video, Rendition rendition) {
        try {
            Optional<Path> made = cache.find(video.id(), rendition);
            return made.isPresent() ? made(video, rendition, made.get()) : makeOnce(video, rendition);
        } catch (IOException diskFault) {
            log.error("The {} of video {} could not be made", rendition, video.id(), diskFault);
            return new RenditionOutcome.Failed();
        }
    }

    private RenditionOutcome makeOnce(MediaItem video, Rendition rendition) throws IOException {
        var wanted = new Wanted(video.id(), rendition);
        var mine = new CompletableFuture<RenditionOutcome>();
        var others = underWay.putIfAbsent(wanted, mine);
        if (others != null) {
            return others.join();
        }
        RenditionOutcome outcome = new RenditionOutcome.Failed();
        try {
            outcome = makeInTurn(video, rendition);
            return outcome;
        } finally {
            underWay.remove(wanted, mine);
            mine.complete(outcome);
        }
    }

    private RenditionOutcome makeInTurn(MediaItem video, Rendition rendition) throws IOException {
        if (!line.tryAcquire()) {
            return new RenditionOutcome.Crowded();
        }
        try {
            if (!turns.tryAcquire(LONGEST_WAIT.toSeconds(), TimeUnit.SECONDS)) {
                return new RenditionOutcome.Crowded();
            }
            try {
                return convert(video, rendition);
            } finally {
                turns.release();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while waiting for a turn", e);
        } finally {
            line.release();
        }
    }

    private RenditionOutcome convert(MediaItem video, Rendition rendition) throws IOException {
        try (ScratchFile part = library.scratch()) {
            var run = ffmpeg.convert(
                    Ffmpeg.Source.VIDEO,
                    start(video, rendition),
                    library.file(video),
                    rendition.options(LARGEST),
                    part.path());
            long bytes = Files.size(part.path());
            if (run.exit() != 0 || bytes == 0 || bytes >= LARGEST) {
                log.warn(
                        "The {} of video {} was not made: {}",
                        rendition,
                        video.id(),
                        run.killed() ? "it took too long" : run.exit() + ", " + bytes + " bytes, " + run.output());
                return new RenditionOutcome.Failed();
            }
            Path kept = cache.keep(part.path(), video.id(), rendition);
            return stillThere(video, rendition, kept);
        }
    }

    /** Deleted meanwhile, so that nobody else will clear away what was just made of it. */
    private RenditionOutcome stillThere(MediaItem video, Rendition rendition, Path kept) throws IOException {
        if (library.find(video.owner(), video.id()).isEmpty()) {
            cache.forget(video.id());
            return new RenditionOutcome.Missing();
        }
        return made(video, rendition, kept);
    }

    private List<String> start(MediaItem video, Rendition rendition) {
        return rendition == Rendition.STILL
                        && cutter.inspect(library.file(video)) instanceof VideoInspection.Video(var facts)
                ? List.of(
                        "-ss",
                        String.format(Locale.ROOT, "%.3f", facts.duration().toMillis() / 3000.0))
                : List.of();
    }

    private static RenditionOutcome made(MediaItem video, Rendition rendition, Path file) {
        return new RenditionOutcome.Made(file, video.sha256() + "-" + rendition.extension());
    }
}
