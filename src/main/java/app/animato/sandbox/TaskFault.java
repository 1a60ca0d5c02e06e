package app.animato.sandbox;

/** Something that goes wrong with a whole task, on demand of a test. */
public enum TaskFault {
    NONE,
    /** Ends with {@code pexit} 1 and no output. */
    FAILS,
    /** Ends with {@code pexit} 0, yet lists no output. */
    ENDS_WITHOUT_OUTPUT,
    /** Ends well, and lists its output, and what it cost, a moment later. */
    LISTS_ITS_OUTPUT_LATE,
    /** Dies before it starts: {@code task_error} is the last word of Detail. */
    ERROR_BEFORE_START,
    /** Says {@code task_error} on the socket half way, which is a log line, and goes on. */
    LOGS_AN_ERROR,
    /** Reports a status nobody has heard of while it renders. */
    UNKNOWN_STATUS,
    /** Stays in the queue until it is cancelled. */
    STAYS_QUEUED,
    /** Renders until it is killed. */
    NEVER_ENDS,
    /** The same, and begins at once and says every few seconds how far it is. */
    TALKS_ON;

    boolean ends() {
        return this != STAYS_QUEUED && this != NEVER_ENDS && this != TALKS_ON;
    }
}
