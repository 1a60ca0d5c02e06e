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
        Scratch scratch = new Scratch(folder.toString());
        MediaStore store = new MediaStore(folder.toString(), scratch);
        Arrivals arrivals = new Arrivals();
        MediaLibrary library = new MediaLibrary(
                new MediaRows(database.jdbc()),
                new PhotoRows(database.jdbc()),
                store,
                scratch,
                arrivals,
                database.transaction(),
                clock);
        return new TestLibrary(scratch, store, arrivals, library);
    }

    Thumbnails thumbnails() {
        return new Thumbnails(store, new Ffmpeg(), scratch);
    }
}
