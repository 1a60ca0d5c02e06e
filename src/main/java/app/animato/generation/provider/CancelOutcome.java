package app.animato.generation.provider;

/** What came of asking the provider to stop a task. */
public sealed interface CancelOutcome extends Outcome {

    /** The provider was asked and answered; this is the task after it, which may have ended in some other way. */
    record Settled(LookupOutcome truth) implements CancelOutcome {}

    /** The wish did not get through; asking again is harmless. */
    record Unreachable(String detail, boolean answered) implements CancelOutcome {

        /** Nothing came back. */
        public Unreachable(String detail) {
            this(detail, false);
        }
    }
}
