package app.animato.media;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Files that are needed for a moment, on the same disk as the kept ones and readable by nobody else. */
@Component
class Scratch {

    private final Path folder;

    Scratch(@Value("${animato.data}") String data) {
        this.folder = Path.of(data, "media", "scratch");
    }

    /** A new, empty file that is deleted when closed, unless it was moved away by then. */
    ScratchFile file() throws IOException {
        Files.createDirectories(folder);
        return new ScratchFile(Files.createTempFile(folder, "", ".part"));
    }
}
