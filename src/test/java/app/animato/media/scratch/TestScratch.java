package app.animato.media.scratch;

import java.nio.file.Path;

/** Room for a moment in a folder of a test's own. */
public final class TestScratch {

    private TestScratch() {}

    public static Scratch in(Path folder) {
        return new Scratch(folder.toString());
    }
}
