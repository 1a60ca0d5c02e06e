package app.animato.media;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.ffmpeg.ffmpeg;
import org.bytedeco.javacpp.Loader;

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
        var program = Loader.load(ffmpeg.class);
        var command = new ArrayList<>(List.of(program, "-v", "error", "-nostdin", "-y"));
        command.addAll(arguments);
        command.add(target.toString());
        var builder = new ProcessBuilder(command).inheritIO();
        builder.environment()
                .put(
                        "LD_LIBRARY_PATH",
                        Path.of(program).resolve("..").normalize().toString());
        try {
            int exit = builder.start().waitFor();
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
