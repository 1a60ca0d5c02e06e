package app.animato.generation.provider;

/** What came of copying an output home. */
public sealed interface DownloadOutcome {

    /** The whole file is at the target. */
    record Saved(long bytes, String contentType) implements DownloadOutcome {}

    /** The provider no longer has the file. */
    record Gone(String detail) implements DownloadOutcome {}

    /** The file must not be taken: a foreign host, too large, or of a kind that is no picture or video. */
    record Refused(String detail) implements DownloadOutcome {}

    /** Not copied this time; trying again is harmless. */
    record Unreachable(String detail) implements DownloadOutcome {}
}
