package app.animato.media.ffmpeg;

import app.animato.shared.ffmpeg.Confinement;
import app.animato.shared.ffmpeg.FfmpegProgram;
import app.animato.shared.ffmpeg.LowPriority;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Runs ffmpeg's two programs on files of unknown origin: outside of this process, without a shell, without input, with
 * an empty environment, for a limited time, within limited memory where the system can see to that, and reading nothing but that one file.
 */
@Component
public class Ffmpeg {

    /**
     * What a file is opened as, and nothing else: a playlist that names other files is not opened, nor are rare formats
     * with their rarely used code.
     */
    public enum Source {
        VIDEO("mov,matroska", "h264,hevc,vp8,vp9,libaom-av1,av1,aac,opus,mp3"),
        WEBP("webp_pipe", "webp,vp8"),
        HEVC("hevc", "hevc");

        private final String formats;
        private final String codecs;

        Source(String formats, String codecs) {
            this.formats = formats;
            this.codecs = codecs;
        }

        private List<String> options() {
            return List.of(
                    "-protocol_whitelist",
                    "file",
                    "-format_whitelist",
                    formats,
                    "-codec_whitelist",
                    codecs,
                    "-max_alloc",
                    "500000000");
        }
    }

    private static final int OUTPUT_LIMIT = 8 * 1024;

    private final Program ffmpeg;
    private final Program ffprobe;
    private final Duration limit;

    /** Makes a process of one of the programs with the given arguments. */
    @FunctionalInterface
    public interface Program {
        ProcessBuilder process(List<String> arguments) throws IOException;
    }

    Ffmpeg() {
        this(
                arguments -> FfmpegProgram.ffmpeg().process(behind(LowPriority.prefix()), arguments),
                arguments -> FfmpegProgram.ffprobe().process(behind(List.of()), arguments),
                Duration.ofSeconds(20));
    }

    Ffmpeg(Program ffmpeg, Program ffprobe, Duration limit) {
        this.ffmpeg = ffmpeg;
        this.ffprobe = ffprobe;
        this.limit = limit;
    }

    private static List<String> behind(List<String> prefix) {
        return Stream.concat(prefix.stream(), Confinement.prefix().stream()).toList();
    }

    /** The same programs with another limit. */
    public Ffmpeg within(Duration otherLimit) {
        return new Ffmpeg(ffmpeg, ffprobe, otherLimit);
    }

    /** How a program ended, with the beginning of what it said; its exit is {@link #KILLED} when it took too long. */
    public record Run(int exit, String output) {

        static final int KILLED = Integer.MIN_VALUE;

        /** By the system, mostly for want of memory: that is not the file's fault. */
        private static final int KILLED_BY_OTHERS = 128 + 9;

        public boolean killed() {
            return exit == KILLED || exit == KILLED_BY_OTHERS;
        }
    }

    /**
     * Answers with lines of {@code key=value}; where the file is to blame for a failure, with the {@code code} of it, and
     * nothing else that could push that out of what is kept of the output.
     */
    public Run probeVideo(Path file, String entries) throws IOException {
        var command = new ArrayList<>(List.of("-v", "quiet", "-show_error"));
        command.addAll(Source.VIDEO.options());
        command.addAll(List.of("-select_streams", "v:0", "-show_entries", entries));
        command.addAll(List.of("-of", "default=noprint_wrappers=1", address(file)));
        return run(ffprobe.process(command));
    }

    public Run convert(Source source, List<String> inputOptions, Path input, List<String> outputOptions, Path output)
            throws IOException {
        var command = new ArrayList<>(List.of("-v", "error", "-nostdin", "-y", "-threads", "1"));
        command.addAll(source.options());
        command.addAll(inputOptions);
        command.addAll(List.of("-i", address(input)));
        command.addAll(outputOptions);
        command.add(address(output));
        return run(ffmpeg.process(command));
    }

    private static String address(Path file) {
        return "file:" + file.toAbsolutePath();
    }

    private Run run(ProcessBuilder builder) throws IOException {
        var process = builder.redirectErrorStream(true).start();
        try {
            process.getOutputStream().close();
            var output = CompletableFuture.supplyAsync(
                    () -> beginning(process.getInputStream()),
                    reading -> Thread.ofVirtual().start(reading));
            boolean ended = process.waitFor(limit.toNanos(), TimeUnit.NANOSECONDS);
            if (!ended) {
                kill(process);
            }
            return new Run(ended ? process.exitValue() : Run.KILLED, output.join());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while ffmpeg was at work", e);
        } finally {
            kill(process);
        }
    }

    /** Its children too: one that lives on would hold the output open. */
    private static void kill(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    /** Reads to the end, so that the program never waits for a reader, and keeps only the beginning. */
    private static String beginning(InputStream in) {
        try (in) {
            var text = new String(in.readNBytes(OUTPUT_LIMIT), StandardCharsets.UTF_8);
            in.transferTo(OutputStream.nullOutputStream());
            return text;
        } catch (IOException closedByTheKill) {
            return "";
        }
    }
}
