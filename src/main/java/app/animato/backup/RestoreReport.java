package app.animato.backup;

import java.time.Instant;

/**
 * What was restored.
 *
 * @param made the moment whose state it is
 * @param missing files that were not in the copy
 * @param held videos that waited to be sent, and now wait for their people to decide
 */
record RestoreReport(Instant made, long rows, long files, long missing, int held) {

    Outcome outcome() {
        return new Outcome(words(), missing == 0);
    }

    private String words() {
        return "The house is as it was at " + made + ": " + rows + " rows and " + files + " files"
                + (missing == 0 ? "" : "; " + missing + " files were not in the copy")
                + (held == 0
                        ? ""
                        : "; " + held
                                + " videos that waited may have been made since, and wait for their people to decide");
    }
}
