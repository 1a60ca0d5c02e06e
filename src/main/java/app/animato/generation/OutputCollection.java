package app.animato.generation;

import app.animato.generation.provider.DownloadOutcome;
import app.animato.generation.provider.LookupOutcome;
import app.animato.generation.provider.RemoteOutput;
import app.animato.generation.provider.TaskState;
import app.animato.generation.provider.VideoProvider;
import app.animato.media.MediaId;
import app.animato.media.MediaItem;
import app.animato.media.MediaKind;
import app.animato.media.MediaLibrary;
import app.animato.media.Poster;
import app.animato.media.PosterCutter;
import app.animato.media.PosterOutcome;
import app.animato.media.ScratchFile;
import app.animato.media.VideoInspection;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Copies what the provider made home. Each output has its place before it is fetched, so that doing it again after a
 * crash finds what is there and fetches only what is not.
 */
@Component
class OutputCollection {

    private static final Logger log = LoggerFactory.getLogger(OutputCollection.class);

    private static final long LARGEST_OUTPUT = 500L * 1024 * 1024;

    private final VideoProvider provider;
    private final MediaLibrary library;
    private final PosterCutter posters;
    private final Changes changes;
    private final Pace pace;

    OutputCollection(VideoProvider provider, MediaLibrary library, PosterCutter posters, Changes changes, Pace pace) {
        this.provider = provider;
        this.library = library;
        this.posters = posters;
        this.changes = changes;
        this.pace = pace;
    }

    /** Asks the provider once more where the outputs are, after an interruption. */
    Next collect(Generation generation) {
        LookupOutcome truth = generation
                .task()
                .map(provider::look)
                .orElseThrow(() -> new IllegalStateException("Generation " + generation.id() + " has no task"));
        if (truth instanceof LookupOutcome.Found found && found.report().state() instanceof TaskState.Succeeded done) {
            return collect(generation, done.outputs());
        }
        if (truth instanceof LookupOutcome.Missing missing) {
            return giveUp(generation, FailureKind.OUTPUT_GONE, missing.detail());
        }
        return Next.in(pace.afterMishap());
    }

    Next collect(Generation generation, List<RemoteOutput> outputs) {
        List<MediaItem> kept = new ArrayList<>();
        for (int position = 0; position < outputs.size(); position++) {
            switch (bringHome(generation, outputs.get(position), outputId(generation, position))) {
                case Brought.Home home -> kept.add(home.item());
                case Brought.Gone gone -> {
                    return giveUp(generation, FailureKind.OUTPUT_GONE, gone.detail());
                }
                case Brought.Unusable unusable ->
                    log.warn("Generation {}: an output was left behind: {}", generation.id(), unusable.detail());
                case Brought.NotYet notYet -> {
                    log.warn("Generation {}: copying is tried again: {}", generation.id(), notYet.detail());
                    return Next.in(pace.afterMishap());
                }
            }
        }
        return finish(generation, kept);
    }

    private Next finish(Generation generation, List<MediaItem> kept) {
        Optional<MediaItem> video =
                kept.stream().filter(item -> item.kind() == MediaKind.VIDEO).findFirst();
        if (video.isEmpty()) {
            return giveUp(generation, FailureKind.OUTPUT_UNUSABLE, "No playable video among the outputs");
        }
        MediaItem poster = poster(generation, video.get());
        Generation.Result result = new Generation.Result(
                video.get().id(), poster.id(), kept.stream().map(MediaItem::id).toList());
        changes.apply(generation, (collecting, now) -> collecting.collect(result, now));
        return Next.now();
    }

    private MediaItem poster(Generation generation, MediaItem video) {
        MediaId id = derivedId(generation, "poster");
        return library.find(generation.owner(), id).orElseGet(() -> cut(generation, video, id));
    }

    private MediaItem cut(Generation generation, MediaItem video, MediaId id) {
        if (!(posters.cut(library.file(video)) instanceof PosterOutcome.Cut cut)) {
            throw new IllegalStateException("No poster could be cut for generation " + generation.id());
        }
        try (Poster poster = cut.poster()) {
            return library.keepPoster(generation.owner(), id, poster);
        } catch (IOException diskFault) {
            throw new UncheckedIOException(diskFault);
        }
    }

    private Next giveUp(Generation generation, FailureKind kind, String detail) {
        log.error("Generation {}: {}: {}", generation.id(), kind, detail);
        changes.apply(generation, (collecting, now) -> collecting.failToCollect(kind, detail, now));
        return Next.now();
    }

    private sealed interface Brought {

        record Home(MediaItem item) implements Brought {}

        record Gone(String detail) implements Brought {}

        record Unusable(String detail) implements Brought {}

        record NotYet(String detail) implements Brought {}
    }

    private Brought bringHome(Generation generation, RemoteOutput output, MediaId id) {
        Optional<MediaItem> present = library.find(generation.owner(), id);
        if (present.isPresent()) {
            return new Brought.Home(present.get());
        }
        try (ScratchFile file = library.scratch()) {
            return switch (provider.download(output, file.path(), LARGEST_OUTPUT)) {
                case DownloadOutcome.Saved saved -> keep(generation, id, file.path(), saved.contentType());
                case DownloadOutcome.Gone gone -> new Brought.Gone(gone.detail());
                case DownloadOutcome.Refused refused -> new Brought.Unusable(refused.detail());
                case DownloadOutcome.Unreachable away -> new Brought.NotYet(away.detail());
            };
        } catch (IOException diskFault) {
            throw new UncheckedIOException(diskFault);
        }
    }

    private Brought keep(Generation generation, MediaId id, Path file, String contentType) throws IOException {
        if (!contentType.startsWith("video/")) {
            return new Brought.Home(library.keep(generation.owner(), id, MediaKind.OTHER, file, contentType, 0, 0));
        }
        return switch (posters.inspect(file)) {
            case VideoInspection.Video video ->
                new Brought.Home(library.keepVideo(generation.owner(), id, file, contentType, video.facts()));
            case VideoInspection.NotAVideo nothing -> new Brought.Unusable("Not a video that can be played");
            case VideoInspection.Failed failed -> new Brought.NotYet(failed.detail());
        };
    }

    private static MediaId outputId(Generation generation, int position) {
        return derivedId(generation, "output-" + position);
    }

    private static MediaId derivedId(Generation generation, String name) {
        String full = generation.id() + "/" + name;
        return new MediaId(UUID.nameUUIDFromBytes(full.getBytes(StandardCharsets.UTF_8)));
    }
}
