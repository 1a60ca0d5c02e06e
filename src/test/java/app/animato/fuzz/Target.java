package app.animato.fuzz;

import app.animato.media.format.PhotoFuzz;
import app.animato.wiro.AnswerFuzz;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** What is fuzzed, each with a folder of seeds: what it should understand, and what it once stumbled over. */
record Target(Class<?> type, Consumer<byte[]> once) {

    static final List<Target> ALL = List.of(
            new Target(PhotoFuzz.class, PhotoFuzz::fuzzerTestOneInput),
            new Target(AnswerFuzz.class, AnswerFuzz::fuzzerTestOneInput));

    Path seeds() {
        return Path.of("src", "test", "resources", "fuzz", type.getSimpleName());
    }

    List<Path> files() throws IOException {
        try (var files = Files.list(seeds())) {
            return files.sorted().toList();
        }
    }

    @Override
    public String toString() {
        return type.getSimpleName();
    }
}
