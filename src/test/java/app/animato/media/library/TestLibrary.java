package app.animato.media.library;

import app.animato.media.scratch.Scratch;
import app.animato.media.scratch.TestScratch;
import app.animato.testing.TestDatabase;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/** A library in a folder of a test's own, with what it is made of. */
public record TestLibrary(Scratch scratch, Arrivals arrivals, MediaLibrary library) {

    /** With what else is made of the files in it. */
    public static TestLibrary in(Path folder, Derivatives... derivatives) {
        return in(folder, new TestDatabase(), Clock.systemUTC(), "none", derivatives);
    }

    static TestLibrary in(Path folder, TestDatabase database, Clock clock) {
        return in(folder, database, clock, "none");
    }

    /** With so much room for each account. */
    static TestLibrary in(Path folder, TestDatabase database, Clock clock, String most, Derivatives... derivatives) {
        Scratch scratch = TestScratch.in(folder);
        Arrivals arrivals = new Arrivals();
        MediaLibrary library = new MediaLibrary(
                new MediaRows(database.jdbc()),
                new PhotoRows(database.jdbc()),
                new MediaStore(folder.toString(), scratch),
                storage(database, most),
                scratch,
                arrivals,
                List.of(derivatives),
                database.transaction(),
                clock);
        return new TestLibrary(scratch, arrivals, library);
    }

    static Storage storage(TestDatabase database, String most) {
        return new Storage(database.jdbc(), new StorageSettings(most));
    }
}
