package app.animato.shared.ffmpeg;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Lets ffmpeg start on machines without a desktop. The Linux build is linked against libraries for screens and sound
 * cards that a server lacks and that Animato never calls: each one that is missing is given a stand-in, a link by its
 * name to a small library that came along and declares no versions of its functions, so that any may be asked of it.
 * A library that the machine has is never replaced.
 */
final class StandIns {

    private static final Pattern MISSING =
            Pattern.compile("error while loading shared libraries: (lib[\\w.+-]+): cannot open shared object file");
    private static final Pattern FOR_SCREENS_AND_SOUND = Pattern.compile("lib(xcb|asound|pulse|udev)[\\w.+-]*");
    private static final int MOST = 16;

    /** Starts a program just to see whether it starts. */
    @FunctionalInterface
    interface Trial {

        /** What the program says when it does not start; empty when it does. */
        String complaint(Path program, String libraryPath) throws IOException;
    }

    private final Trial trial;
    private final Map<Path, String> libraryPaths = new ConcurrentHashMap<>();

    StandIns() {
        this(StandIns::start);
    }

    StandIns(Trial trial) {
        this.trial = trial;
    }

    /** Where the program's loader shall look for libraries. */
    String libraryPath(Path program) throws IOException {
        try {
            return libraryPaths.computeIfAbsent(program, this::findLibraryPath);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private String findLibraryPath(Path program) {
        String own = String.valueOf(program.getParent());
        try {
            String complaint = trial.complaint(program, own);
            if (complaint.isEmpty()) {
                return own;
            }
            Path folder = Files.createTempDirectory("animato-stand-ins");
            String path = own + ":" + folder;
            for (int given = 0; given < MOST && !complaint.isEmpty(); given++) {
                give(missing(complaint), folder, program);
                complaint = trial.complaint(program, path);
            }
            if (!complaint.isEmpty()) {
                throw new IOException("ffmpeg does not start: " + complaint);
            }
            return path;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String missing(String complaint) throws IOException {
        Matcher matcher = MISSING.matcher(complaint);
        if (!matcher.find()) {
            throw new IOException("ffmpeg does not start: " + complaint);
        }
        String name = matcher.group(1);
        if (!FOR_SCREENS_AND_SOUND.matcher(name).matches()) {
            throw new IOException("ffmpeg needs the library " + name + ", which this machine lacks");
        }
        return name;
    }

    private static void give(String name, Path folder, Path program) throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve(name), present(program));
        link.toFile().deleteOnExit();
        folder.toFile().deleteOnExit();
    }

    private static Path present(Path program) throws IOException {
        try (Stream<Path> beside = Files.list(program.resolveSibling("."))) {
            return beside.filter(file -> String.valueOf(file.getFileName()).startsWith("libdrm.so"))
                    .min(Comparator.naturalOrder())
                    .orElseThrow(() -> new IOException("ffmpeg came without its libraries"))
                    .normalize();
        }
    }

    private static String start(Path program, String libraryPath) throws IOException {
        Process process = new FfmpegProgram(program, libraryPath)
                .process(List.of(), List.of("-version"))
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            return process.waitFor() == 0 ? "" : said.strip();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while ffmpeg was tried", e);
        }
    }
}
