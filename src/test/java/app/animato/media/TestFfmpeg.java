package app.animato.media;

import app.animato.shared.ffmpeg.FfmpegProgram;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Makes the files that Java cannot make. */
final class TestFfmpeg {

    private TestFfmpeg() {}

    static Path video(Path target, String size, String seconds) {
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
    static Path labelled(Path video, Path target, String label) {
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
    static byte[] converted(Path folder, byte[] picture, String target, String... options) {
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
