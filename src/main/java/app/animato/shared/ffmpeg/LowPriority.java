package app.animato.shared.ffmpeg;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Lets pages go first where a program and they want the same processor. Only where the system has {@code nice}; elsewhere
 * programs run like everything else.
 */
public final class LowPriority {

    private static final String NICE = "nice";
    private static final List<String> PREFIX = prefix(SystemProgram.folders());

    private LowPriority() {}

    /** What comes before the command of a program that can wait; empty where nothing can be done. */
    public static List<String> prefix() {
        return PREFIX;
    }

    static List<String> prefix(Stream<Path> folders) {
        return SystemProgram.find(NICE, folders)
                .map(nice -> List.of(nice.toString(), "-n", "10"))
                .orElse(List.of());
    }
}
