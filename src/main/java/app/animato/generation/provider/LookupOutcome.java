package app.animato.generation.provider;

/** What came of asking the provider about a task. */
public sealed interface LookupOutcome extends Outcome {

    record Found(TaskReport report) implements LookupOutcome {}

    /** The provider says it knows no such task, or not for this key. */
    record Missing(String detail) implements LookupOutcome {}

    /** No usable answer this time; says nothing about the task. */
    record Unreachable(String detail, boolean answered) implements LookupOutcome {

        /** Nothing came back. */
        public Unreachable(String detail) {
            this(detail, false);
        }
    }

    /** Key, secret or address are wrong; says nothing about the task. */
    record Misconfigured(String detail) implements LookupOutcome {}
}
