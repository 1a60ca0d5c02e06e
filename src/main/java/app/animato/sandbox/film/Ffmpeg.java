package app.animato.sandbox.film;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bytedeco.javacpp.Loader;

/** Runs ffmpeg as a process of its own, with low priority and a time limit. */
final class Ffmpeg {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Path NICE = Path.of("/usr/bin/nice");

    private final Path log;

    Ffmpeg(Path log) {
        this.log = log;
    }

    void run(List<String> arguments) throws IOException, InterruptedException {
        Path executable = Path.of(Loader.load(org.bytedeco.ffmpeg.ffmpeg.class));
        List<String> command = new ArrayList<>();
        if (Files.isExecutable(NICE)) {
            command.addAll(List.of(NICE.toString(), "-n", "10"));
        }
        command.addAll(List.of(executable.toString(), "-hide_banner", "-nostdin", "-loglevel", "error", "-y"));
        command.addAll(arguments);
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        // The executable finds the libraries beside it, but these do not find each other by themselves.
        builder.environment().put("LD_LIBRARY_PATH", String.valueOf(executable.getParent()));
        Process process = builder.start();
        try {
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

    private String complaint() throws IOException {
        String text = new String(Files.readAllBytes(log), StandardCharsets.UTF_8).strip();
        return text.lines().reduce((first, last) -> last).orElse("no word");
    }
}
