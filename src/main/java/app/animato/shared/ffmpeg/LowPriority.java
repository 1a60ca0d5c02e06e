package app.animato.shared.ffmpeg;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Lets pages go first where a program and they want the same processor. Only where the system has {@code nice}; elsewhere
 * programs run like everything else.
 */
public final class LowPriority {

    private static final String NICE = "nice";
    private static final List<String> PREFIX = prefix(Optional.ofNullable(System.getenv("PATH")).stream()
            .flatMap(path -> Arrays.stream(path.split(":", -1)))
            .filter(folder -> folder.startsWith("/"))
            .map(Path::of));

    private LowPriority() {}

    /** What comes before the command of a program that can wait; empty where nothing can be done. */
    public static List<String> prefix() {
        return PREFIX;
    }

    static List<String> prefix(Stream<Path> folders) {
        return folders.map(folder -> folder.resolve(NICE))
                .filter(Files::isExecutable)
                .findFirst()
                .map(nice -> List.of(nice.toString(), "-n", "10"))
                .orElse(List.of());
    }
}
