package app.animato.backup;

/**
 * What became of what was asked for.
 *
 * @param words for whoever runs the house
 * @param whole whether every file was there that the database names
 */
record Outcome(String words, boolean whole) {

    private static final int ALL_IS_WELL = 0;
    private static final int SOMETHING_IS_MISSING = 2;

    /** Of the process, as docs/operating.md has it. */
    int exitCode() {
        return whole ? ALL_IS_WELL : SOMETHING_IS_MISSING;
    }
}
