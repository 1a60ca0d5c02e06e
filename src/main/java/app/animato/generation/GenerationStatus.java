package app.animato.generation;

/**
 * Where a generation stands; it only ever goes forward, but for {@code SUBMITTING} back to {@code WAITING}, and for
 * {@code UNCONFIRMED} on to {@code QUEUED}, or back to {@code WAITING}, when the answer that was believed lost comes
 * after all.
 */
public enum GenerationStatus {
    /** Stored; nothing has been sent, or what was sent certainly started nothing. */
    WAITING,
    /** The paid request may be on its way: written down before it leaves, so it can never leave twice. */
    SUBMITTING,
    /** The provider has accepted the task. */
    QUEUED,
    /** The provider works on it. */
    RUNNING,
    /** Made; its outputs are being copied home. */
    COLLECTING,
    /** The video is at home. */
    SUCCEEDED,
    FAILED,
    CANCELLED,
    /** The answer to the paid request was lost, so nobody here knows whether the provider took the task. */
    UNCONFIRMED;

    /** Whether nothing more will happen by itself, unless the task of a lost answer is found. */
    public boolean isEnd() {
        return this == SUCCEEDED || this == FAILED || this == CANCELLED || this == UNCONFIRMED;
    }

    /** Whether the provider has the task and has not been seen to end it. */
    public boolean isAtProvider() {
        return this == QUEUED || this == RUNNING;
    }
}
