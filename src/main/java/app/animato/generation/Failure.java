package app.animato.generation;

/**
 * Why there is no video.
 *
 * @param detail the provider's words, for the owner and the log; may be empty
 */
public record Failure(FailureKind kind, String detail) {

    private static final int LONGEST_DETAIL = 1000;

    public Failure {
        detail = detail.length() > LONGEST_DETAIL ? detail.substring(0, LONGEST_DETAIL) : detail;
    }
}
