package app.animato.media.video;

import app.animato.media.ScratchFile;
import java.io.IOException;
import java.nio.file.Path;

/**
 * A still of a video in a file for a moment: keep it or close it.
 *
 * @param width in pixels
 * @param height in pixels
 */
public record Poster(ScratchFile file, String contentType, int width, int height) implements AutoCloseable {

    public Path path() {
        return file.path();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
