package app.animato.media;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file for a moment: closing deletes it, unless it was moved away by then. */
public record ScratchFile(Path path) implements AutoCloseable {

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }
}
