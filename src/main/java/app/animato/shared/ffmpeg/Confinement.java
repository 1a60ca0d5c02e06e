package app.animato.shared.ffmpeg;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Keeps a program that reads files of unknown origin from taking all the memory that the machine has: it is refused
 * more, fails, and nothing else does. Only where the system has {@code prlimit}, as all but the smallest Linux have.
 */
public final class Confinement {

    /** Four times what the largest photo takes. */
    private static final long MOST_MEMORY = 2_000_000_000;

    private static final String PRLIMIT = "prlimit";
    private static final List<String> PREFIX = prefix(SystemProgram.folders());

    private Confinement() {}

    /** What comes before the command of a program that is confined; empty where nothing can be done. */
    public static List<String> prefix() {
        return PREFIX;
    }

    static List<String> prefix(Stream<Path> folders) {
        return SystemProgram.find(PRLIMIT, folders)
                .map(prlimit -> List.of(prlimit.toString(), "--data=" + MOST_MEMORY))
                .orElse(List.of());
    }
}
