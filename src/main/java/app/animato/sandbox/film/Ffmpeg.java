package app.animato.sandbox.film;

import app.animato.shared.ffmpeg.FfmpegProgram;
import app.animato.shared.ffmpeg.LowPriority;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs ffmpeg as a process of its own, with low priority and a time limit. */
final class Ffmpeg {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final Path log;

    Ffmpeg(Path log) {
        this.log = log;
    }

    /** What is fed to ffmpeg's standard input. */
    interface Feed {
        void to(OutputStream out) throws IOException;
    }

    void run(List<String> arguments) throws IOException, InterruptedException {
        run(arguments, out -> {});
    }

    void run(List<String> arguments, Feed feed) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(List.of("-hide_banner", "-loglevel", "error", "-y"));
        all.addAll(arguments);
        ProcessBuilder builder = FfmpegProgram.ffmpeg()
                .process(LowPriority.prefix(), all)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        Process process = builder.start();
        try {
            // Beside, so that the time limit holds even when ffmpeg stops reading.
            Thread.ofVirtual().name("sandbox-feed").start(() -> feed(process, feed));
            if (!process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)) {
                throw new IOException("ffmpeg took longer than " + LIMIT.toSeconds() + " s");
            }
            if (process.exitValue() != 0) {
                throw new IOException("ffmpeg: " + complaint());
            }
        } finally {
            process.destroyForcibly();
            Files.deleteIfExists(log);
        }
    }

    private static void feed(Process process, Feed feed) {
        try (OutputStream out = process.getOutputStream()) {
            feed.to(out);
        } catch (IOException enough) {
            // It reads no further when it failed; its exit code says so.
            process.destroy();
        }
    }

    private String complaint() throws IOException {
        String text = new String(Files.readAllBytes(log), StandardCharsets.UTF_8).strip();
        return text.lines().reduce((first, last) -> last).orElse("no word");
    }
}
