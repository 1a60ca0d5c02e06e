package app.animato.media.library;

import app.animato.account.LivingAccounts;
import app.animato.media.scratch.Scratch;
import app.animato.media.scratch.TestScratch;
import app.animato.testing.TestDatabase;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** A library in a folder of a test's own, with what it is made of. All accounts live in it, known or not. */
public record TestLibrary(Scratch scratch, Arrivals arrivals, KeptFiles files, MediaLibrary library) {

    /** Nobody gives up waiting for a file while a test looks. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** With what else is made of the files in it. */
    public static TestLibrary in(Path folder, Derivatives... derivatives) {
        return in(folder, new TestDatabase(), Clock.systemUTC(), "none", derivatives);
    }

    static TestLibrary in(Path folder, TestDatabase database, Clock clock) {
        return in(folder, database, clock, "none");
    }

    /** With so much room for each account. */
    static TestLibrary in(Path folder, TestDatabase database, Clock clock, String most, Derivatives... derivatives) {
        return in(folder, database, account -> true, clock, most, derivatives);
    }

    static TestLibrary in(
            Path folder,
            TestDatabase database,
            LivingAccounts accounts,
            Clock clock,
            String most,
            Derivatives... derivatives) {
        Scratch scratch = TestScratch.in(folder);
        Arrivals arrivals = new Arrivals(PATIENCE);
        MediaRows rows = new MediaRows(database.jdbc());
        KeptFiles files = new KeptFiles(
                new MediaStore(folder.toString(), scratch),
                rows,
                new LooseFiles(database.jdbc()),
                List.of(derivatives),
                database.transaction(),
                clock);
        MediaLibrary library = new MediaLibrary(
                rows,
                new PhotoRows(database.jdbc()),
                files,
                storage(database, most),
                scratch,
                arrivals,
                accounts,
                database.transaction(),
                clock);
        return new TestLibrary(scratch, arrivals, files, library);
    }

    static Storage storage(TestDatabase database, String most) {
        return new Storage(database.jdbc(), new StorageSettings(most));
    }
}
