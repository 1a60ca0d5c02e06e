package app.animato.backup;

/**
 * What was copied.
 *
 * @param missing files that the database names and that are not there
 */
record BackupReport(long rows, long files, long missing) {

    Outcome outcome() {
        String copied = rows + " rows and " + files + " files";
        return missing == 0
                ? new Outcome(copied, true)
                : new Outcome(
                        copied + "; " + missing
                                + " files that the database names are missing from the media folder, and from this copy",
                        false);
    }
}
