package app.animato.shared.ffmpeg;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bytedeco.ffmpeg.ffmpeg;
import org.bytedeco.ffmpeg.ffprobe;
import org.bytedeco.javacpp.Loader;

/** One of the programs that come with Animato, unpacked once and able to find its libraries. */
public final class FfmpegProgram {

    private final Path executable;
    private final String libraryPath;

    private FfmpegProgram(Path executable, String libraryPath) {
        this.executable = executable;
        this.libraryPath = libraryPath;
    }

    /**
     * The program that converts.
     *
     * @throws IOException when it does not start on this machine
     */
    public static FfmpegProgram ffmpeg() throws IOException {
        return Found.load(ffmpeg.class);
    }

    /**
     * The program that looks into files.
     *
     * @throws IOException when it does not start on this machine
     */
    public static FfmpegProgram ffprobe() throws IOException {
        return Found.load(ffprobe.class);
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

    private static final class Found {

        private static final StandIns STAND_INS = new StandIns();

        static FfmpegProgram load(Class<?> program) throws IOException {
            Path executable = Path.of(Loader.load(program)).toAbsolutePath();
            return new FfmpegProgram(executable, STAND_INS.libraryPath(executable));
        }
    }
}
