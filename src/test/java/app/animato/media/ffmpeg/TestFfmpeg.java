package app.animato.media.ffmpeg;

import app.animato.shared.ffmpeg.FfmpegProgram;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Makes the files that Java cannot make, and lets others run what they need instead of ffmpeg. */
public final class TestFfmpeg {

    private TestFfmpeg() {}

    public static Ffmpeg real() {
        return new Ffmpeg();
    }

    /** Other programs in the place of ffmpeg's two. */
    public static Ffmpeg running(Ffmpeg.Program ffmpeg, Ffmpeg.Program ffprobe, Duration limit) {
        return new Ffmpeg(ffmpeg, ffprobe, limit);
    }

    public static Path video(Path target, String size, String seconds) {
        return run(
                target,
                List.of(
                        "-f",
                        "lavfi",
                        "-i",
                        "testsrc=size=" + size + ":rate=25:duration=" + seconds,
                        "-c:v",
                        "libopenh264",
                        "-pix_fmt",
                        "yuv420p"));
    }

    /** The same video with a title and a comment. */
    public static Path labelled(Path video, Path target, String label) {
        return run(
                target,
                List.of(
                        "-i",
                        video.toString(),
                        "-c",
                        "copy",
                        "-metadata",
                        "title=" + label,
                        "-metadata",
                        "comment=" + label));
    }

    /** Converts a picture into whatever the options and the target's name say. */
    public static byte[] converted(Path folder, byte[] picture, String target, String... options) {
        try {
            var source = Files.write(Files.createTempFile(folder, "", ".img"), picture);
            var arguments = new ArrayList<>(List.of("-i", source.toString()));
            arguments.addAll(List.of(options));
            return Files.readAllBytes(run(folder.resolve(target), arguments));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path run(Path target, List<String> arguments) {
        var all = new ArrayList<>(List.of("-v", "error", "-nostdin", "-y"));
        all.addAll(arguments);
        all.add(target.toString());
        try {
            int exit = FfmpegProgram.ffmpeg()
                    .process(List.of(), all)
                    .inheritIO()
                    .start()
                    .waitFor();
            if (exit != 0) {
                throw new IllegalStateException("ffmpeg ended with " + exit);
            }
            return target;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
