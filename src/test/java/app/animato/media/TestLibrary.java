package app.animato.media;

import app.animato.testing.TestDatabase;
import java.nio.file.Path;
import java.time.Clock;

/** A library in a folder of a test's own, with what it is made of. */
record TestLibrary(Scratch scratch, MediaStore store, Arrivals arrivals, MediaLibrary library) {

    static TestLibrary in(Path folder) {
        return in(folder, new TestDatabase(), Clock.systemUTC());
    }

    static TestLibrary in(Path folder, TestDatabase database, Clock clock) {
        return in(folder, database, clock, "none");
    }

    /** With so much room for each account. */
    static TestLibrary in(Path folder, TestDatabase database, Clock clock, String most) {
        Scratch scratch = new Scratch(folder.toString());
        MediaStore store = new MediaStore(folder.toString(), scratch);
        Arrivals arrivals = new Arrivals();
        MediaLibrary library = new MediaLibrary(
                new MediaRows(database.jdbc()),
                new PhotoRows(database.jdbc()),
                store,
                storage(database, most),
                scratch,
                arrivals,
                database.transaction(),
                clock);
        return new TestLibrary(scratch, store, arrivals, library);
    }

    static Storage storage(TestDatabase database, String most) {
        return new Storage(database.jdbc(), new StorageSettings(most));
    }

    Thumbnails thumbnails() {
        return new Thumbnails(store, new Ffmpeg(), scratch);
    }
}
