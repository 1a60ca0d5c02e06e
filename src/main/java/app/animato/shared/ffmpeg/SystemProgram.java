package app.animato.shared.ffmpeg;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the small programs that the system has. */
final class SystemProgram {

    private SystemProgram() {}

    /** Where the system looks for programs. */
    static Stream<Path> folders() {
        return Optional.ofNullable(System.getenv("PATH")).stream()
                .flatMap(path -> Arrays.stream(path.split(":", -1)))
                .filter(folder -> folder.startsWith("/"))
                .map(Path::of);
    }

    static Optional<Path> find(String name, Stream<Path> folders) {
        return folders.map(folder -> folder.resolve(name))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
