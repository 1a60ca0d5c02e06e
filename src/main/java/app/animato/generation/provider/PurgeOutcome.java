package app.animato.generation.provider;

/** What came of asking the provider to delete its copies of a task's photo and outputs. */
public sealed interface PurgeOutcome extends Outcome {

    /** The copies are gone, or the provider knows no such task any more. */
    record Purged() implements PurgeOutcome {}

    /** The task has not ended yet; ask again after its end. */
    record TooEarly() implements PurgeOutcome {}

    /** Not done this time; asking again is harmless. */
    record Unreachable(String detail, boolean answered) implements PurgeOutcome {

        /** Nothing came back. */
        public Unreachable(String detail) {
            this(detail, false);
        }
    }
}
