package app.animato.media.video;

import app.animato.media.ScratchFile;
import app.animato.media.VideoFacts;
import app.animato.media.ffmpeg.Ffmpeg;
import app.animato.media.format.Mp4Index;
import app.animato.media.scratch.Scratch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Service;

/** Looks into videos and cuts the still that stands for one in lists. Every method blocks, 20 seconds at most per step. */
@Service
public class PosterCutter {

    /** In pixels; the poster is never larger than the video. */
    static final int LONG_SIDE = 720;

    private static final String FIT =
            "scale=w='min(%1$d,iw)':h='min(%1$d,ih)':force_original_aspect_ratio=decrease".formatted(LONG_SIDE);

    private final Ffmpeg ffmpeg;
    private final Scratch scratch;
    private final Semaphore room = new Semaphore(Runtime.getRuntime().availableProcessors() + 1);

    PosterCutter(Ffmpeg ffmpeg, Scratch scratch) {
        this.ffmpeg = ffmpeg;
        this.scratch = scratch;
    }

    /** Reads size and length of a video, and leaves the file as it is; runs a process only for unusual files. */
    public VideoInspection inspect(Path video) {
        return Mp4Index.read(video)
                .<VideoInspection>map(VideoInspection.Video::new)
                .orElseGet(() -> probe(video));
    }

    private VideoInspection probe(Path video) {
        try {
            var run =
                    ffmpeg.probeVideo(video, "stream=width,height,duration:format=duration:stream_side_data=rotation");
            if (run.killed()) {
                return new VideoInspection.Failed("Looking into the video took too long");
            }
            return ProbeAnswer.read(run);
        } catch (IOException e) {
            return new VideoInspection.Failed("ffprobe could not be run: " + e.getMessage());
        }
    }

    /** Cuts a WebP at a third of the video's length, and leaves the video as it is. Never waits for its turn. */
    public PosterOutcome cut(Path video) {
        if (!room.tryAcquire()) {
            return new PosterOutcome.Crowded();
        }
        try {
            return switch (inspect(video)) {
                case VideoInspection.NotAVideo() -> new PosterOutcome.NotAVideo();
                case VideoInspection.Failed(var detail) -> new PosterOutcome.Failed(detail);
                case VideoInspection.Video(var facts) -> cut(video, facts);
            };
        } finally {
            room.release();
        }
    }

    private PosterOutcome cut(Path video, VideoFacts facts) {
        try {
            var still = scratch.file();
            var outcome = cut(video, facts, still);
            if (!(outcome instanceof PosterOutcome.Cut)) {
                still.close();
            }
            return outcome;
        } catch (IOException e) {
            return new PosterOutcome.Failed("There is no room for the poster: " + e.getMessage());
        }
    }

    private PosterOutcome cut(Path video, VideoFacts facts, ScratchFile still) {
        try {
            var start = seconds(facts.duration().dividedBy(3));
            var run = ffmpeg.convert(Ffmpeg.Source.VIDEO, List.of("-ss", start), video, options(), still.path());
            if (run.killed()) {
                return new PosterOutcome.Failed("Cutting the poster took too long");
            }
            if (run.exit() != 0 || Files.size(still.path()) == 0) {
                return new PosterOutcome.Failed("ffmpeg ended with " + run.exit() + ": " + run.output());
            }
            return new PosterOutcome.Cut(poster(still, facts));
        } catch (IOException e) {
            return new PosterOutcome.Failed("ffmpeg could not be run: " + e.getMessage());
        }
    }

    private static List<String> options() {
        return List.of(
                "-map",
                "0:v:0",
                "-frames:v",
                "1",
                "-vf",
                FIT,
                "-map_metadata",
                "-1",
                "-c:v",
                "libwebp",
                "-quality",
                "80",
                "-f",
                "webp");
    }

    private static Poster poster(ScratchFile still, VideoFacts facts) {
        double scale = Math.min(1, (double) LONG_SIDE / Math.max(facts.width(), facts.height()));
        return new Poster(
                still, "image/webp", (int) Math.round(facts.width() * scale), (int) Math.round(facts.height() * scale));
    }

    private static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.3f", duration.toMillis() / 1000.0);
    }
}
