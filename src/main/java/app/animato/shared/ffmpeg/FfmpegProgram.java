package app.animato.shared.ffmpeg;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.bytedeco.ffmpeg.ffmpeg;
import org.bytedeco.javacpp.Loader;

/** One of the programs that come with Animato, unpacked once and able to find its libraries. */
public final class FfmpegProgram {

    private final Path executable;
    private final String libraryPath;

    FfmpegProgram(Path executable, String libraryPath) {
        this.executable = executable;
        this.libraryPath = libraryPath;
    }

    /**
     * The program that converts.
     *
     * @throws IOException when it does not start on this machine
     */
    public static FfmpegProgram ffmpeg() throws IOException {
        return Found.load("ffmpeg");
    }

    /**
     * The program that looks into files.
     *
     * @throws IOException when it does not start on this machine
     */
    public static FfmpegProgram ffprobe() throws IOException {
        return Found.load("ffprobe");
    }

    /** A process of this program with these arguments and nothing of our environment but what starting it takes. */
    public ProcessBuilder process(List<String> prefix, List<String> arguments) {
        List<String> command = new ArrayList<>(prefix);
        command.add(executable.toString());
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command);
        Map<String, String> environment = builder.environment();
        environment.keySet().retainAll(List.of("PATH", "SystemRoot"));
        environment.put("LD_LIBRARY_PATH", libraryPath);
        environment.put("DYLD_LIBRARY_PATH", libraryPath);
        return builder;
    }

    private boolean isStillThere() {
        return Files.isExecutable(executable);
    }

    private static final class Found {

        private static final StandIns STAND_INS = new StandIns();
        private static final Map<String, FfmpegProgram> PROGRAMS = new ConcurrentHashMap<>();

        /** Looked for once, and again only if somebody has tidied it away. */
        static FfmpegProgram load(String name) throws IOException {
            FfmpegProgram known = PROGRAMS.get(name);
            if (known != null && known.isStillThere()) {
                return known;
            }
            FfmpegProgram found = find(name);
            PROGRAMS.put(name, found);
            return found;
        }

        /** Unpacks only: loading ffmpeg into this process would need what the stand-ins stand for. */
        private static synchronized FfmpegProgram find(String name) throws IOException {
            Path executable = unpacked(name);
            return new FfmpegProgram(executable, STAND_INS.libraryPath(executable));
        }

        private static Path unpacked(String name) throws IOException {
            String platform = Loader.getPlatform();
            String file = platform.startsWith("windows") ? name + ".exe" : name;
            for (File folder : Loader.cacheResources(ffmpeg.class, platform)) {
                File program = new File(folder, file);
                if (program.isFile() && (program.canExecute() || program.setExecutable(true))) {
                    return program.toPath().toAbsolutePath();
                }
            }
            throw new IOException("This build of Animato has no " + name + " for " + platform);
        }
    }
}
