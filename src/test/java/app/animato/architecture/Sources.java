package app.animato.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What this project is made of, as text. */
final class Sources {

    private static final Set<String> NOT_OURS = Set.of("target", "data", ".git", ".idea", "node_modules");

    private Sources() {}

    record Source(Path path, String text) {

        Stream<String> lines() {
            return text.lines();
        }
    }

    /** Of the endings, or all that is text where none is named. */
    static List<Source> below(Path folder, String... endings) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .filter(Sources::isOurs)
                    .filter(file -> endings.length == 0 || Stream.of(endings).anyMatch(file.toString()::endsWith))
                    .flatMap(file -> read(file).stream())
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static boolean isOurs(Path file) {
        for (Path part : file) {
            if (NOT_OURS.contains(part.toString())) {
                return false;
            }
        }
        return true;
    }

    private static Optional<Source> read(Path file) {
        try {
            return Optional.of(new Source(file, Files.readString(file)));
        } catch (MalformedInputException noText) {
            return Optional.empty();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
