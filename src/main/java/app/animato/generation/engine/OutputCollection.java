package app.animato.generation.engine;

import app.animato.generation.Changes;
import app.animato.generation.Failure;
import app.animato.generation.FailureKind;
import app.animato.generation.Generation;
import app.animato.generation.OutputIds;
import app.animato.generation.following.OutputCopies;
import app.animato.generation.pace.Pace;
import app.animato.generation.provider.DownloadOutcome;
import app.animato.generation.provider.LookupOutcome;
import app.animato.generation.provider.RemoteOutput;
import app.animato.generation.provider.TaskReport;
import app.animato.generation.provider.TaskState;
import app.animato.generation.provider.VideoProvider;
import app.animato.media.MediaId;
import app.animato.media.MediaItem;
import app.animato.media.MediaKind;
import app.animato.media.library.Arrivals;
import app.animato.media.library.MediaLibrary;
import app.animato.media.video.PosterCutter;
import app.animato.media.video.VideoInspection;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
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

    private final VideoProvider provider;
    private final OutputCopies copies;
    private final MediaLibrary library;
    private final Arrivals arrivals;
    private final PosterCutter cutter;
    private final Changes changes;
    private final Pace pace;
    private final CopyRoom room;

    OutputCollection(
            VideoProvider provider,
            OutputCopies copies,
            MediaLibrary library,
            Arrivals arrivals,
            PosterCutter cutter,
            Changes changes,
            Pace pace,
            CopyRoom room) {
        this.provider = provider;
        this.copies = copies;
        this.library = library;
        this.arrivals = arrivals;
        this.cutter = cutter;
        this.changes = changes;
        this.pace = pace;
        this.room = room;
    }

    /** Pages are told of the video before it is here, and may ask for it while this work is done. */
    Next expecting(Generation generation, Supplier<Next> work) {
        Arrivals.Expected video = arrivals.expect(generation.owner(), OutputIds.output(generation.id(), 0));
        try {
            return work.get();
        } finally {
            video.close();
        }
    }

    /** Asks the provider once more where the outputs are, after an interruption. */
    Next collect(Generation generation) {
        return whenThereIsRoom(() -> lookAndCopy(generation));
    }

    private Next lookAndCopy(Generation generation) {
        LookupOutcome truth = generation
                .task()
                .map(provider::look)
                .orElseThrow(() -> new IllegalStateException("Generation " + generation.id() + " has no task"));
        return switch (truth) {
            case LookupOutcome.Found(TaskReport report)
            when report.state() instanceof TaskState.Succeeded done -> {
                learnCost(generation, report);
                yield copy(generation, done.outputs());
            }
            case LookupOutcome.Found(TaskReport report) -> missed(generation, "now it says " + report.status());
            case LookupOutcome.Missing missing -> missed(generation, missing.detail());
            case LookupOutcome.Unreachable away -> notYet(generation, away.detail());
            case LookupOutcome.Misconfigured fault -> notYet(generation, fault.detail());
        };
    }

    private void learnCost(Generation generation, TaskReport report) {
        if (generation.cost().isEmpty() && report.cost().isPresent()) {
            changes.apply(generation, (collecting, now) -> collecting.learnCost(report));
        }
    }

    Next collect(Generation generation, List<RemoteOutput> outputs) {
        return whenThereIsRoom(() -> copy(generation, outputs));
    }

    private Next whenThereIsRoom(Supplier<Next> copying) {
        return room.whileInside(copying).orElseGet(() -> Next.in(pace.untilRoomToCopy()));
    }

    private Next copy(Generation generation, List<RemoteOutput> outputs) {
        if (outputs.isEmpty()) {
            return missed(generation, new Failure(FailureKind.ENDED_WITHOUT_OUTPUT, ""));
        }
        List<MediaItem> kept = new ArrayList<>();
        List<Failure> losses = new ArrayList<>();
        for (OutputPlace place : OutputPlace.of(generation.id(), outputs, id -> library.find(generation.owner(), id))) {
            switch (bringHome(generation, place)) {
                case Brought.Home home -> kept.add(home.item());
                case Brought.Lost lost -> losses.add(lost.why());
                case Brought.NotYet notYet -> {
                    return notYet(generation, notYet.detail());
                }
            }
        }
        Optional<MediaItem> video =
                kept.stream().filter(item -> item.kind() == MediaKind.VIDEO).findFirst();
        return video.map(found -> finish(generation, found, kept))
                .orElseGet(() -> missed(
                        generation,
                        losses.stream().findFirst().orElse(new Failure(FailureKind.OUTPUT_UNUSABLE, "no video"))));
    }

    private Next finish(Generation generation, MediaItem video, List<MediaItem> kept) {
        Generation.Result result = new Generation.Result(
                video.id(),
                generation.recipe().preview(),
                kept.stream().map(MediaItem::id).toList());
        changes.apply(generation, (collecting, now) -> collecting.collect(result, now));
        // While browsers begin to show it, the processor is theirs; its poster can wait for a moment.
        return Next.in(pace.untilPoster());
    }

    private Next missed(Generation generation, String detail) {
        return missed(generation, new Failure(FailureKind.OUTPUT_GONE, detail));
    }

    private Next missed(Generation generation, Failure loss) {
        log.warn("Generation {}: {}: {}", generation.id(), loss.kind(), loss.detail());
        Generation after = changes.apply(generation, (collecting, now) -> collecting.miss(loss, pace.patience(), now));
        return after.status().isEnd() ? Next.now() : Next.in(pace.afterMishap());
    }

    private Next notYet(Generation generation, String detail) {
        log.warn("Generation {}: copying is tried again: {}", generation.id(), detail);
        changes.doubtLoss(generation);
        Duration since =
                Duration.between(generation.timeline().submitted().orElse(generation.askedAt()), changes.now());
        return Next.in(pace.untilNextTry(since));
    }

    private sealed interface Brought {

        record Home(MediaItem item) implements Brought {}

        record Lost(Failure why) implements Brought {}

        record NotYet(String detail) implements Brought {}
    }

    private Brought bringHome(Generation generation, OutputPlace place) {
        if (place.present().isPresent()) {
            return new Brought.Home(place.present().get());
        }
        try (OutputCopies.Copy copy = copies.fetch(generation.id(), place.output())) {
            return switch (copy.outcome()) {
                case DownloadOutcome.Saved saved ->
                    keep(generation, place.id(), copy.file().path(), saved.contentType());
                case DownloadOutcome.Gone gone -> lost(FailureKind.OUTPUT_GONE, gone.detail());
                case DownloadOutcome.Refused refused -> lost(FailureKind.OUTPUT_UNUSABLE, refused.detail());
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
        return switch (cutter.inspect(file)) {
            case VideoInspection.Video video ->
                new Brought.Home(library.keepVideo(generation.owner(), id, file, contentType, video.facts()));
            case VideoInspection.NotAVideo nothing ->
                lost(FailureKind.OUTPUT_UNUSABLE, "not a video that can be played");
            case VideoInspection.Failed failed -> {
                // What was paid for is kept even where it cannot be looked into: browsers may well play it.
                log.warn("Generation {}: kept without a look into it: {}", generation.id(), failed.detail());
                yield new Brought.Home(library.keepVideo(generation.owner(), id, file, contentType));
            }
        };
    }

    private static Brought lost(FailureKind kind, String detail) {
        return new Brought.Lost(new Failure(kind, detail));
    }
}
