package app.animato.generation.provider;

import java.util.List;

/** What came of asking the provider for its latest tasks. */
public sealed interface RecentOutcome extends Outcome {

    /** The newest first; empty when there are no more. */
    record Listed(List<TaskReport> tasks) implements RecentOutcome {}

    /** No usable answer this time; says nothing about any task. */
    record Unreachable(String detail, boolean answered) implements RecentOutcome {

        /** Nothing came back. */
        public Unreachable(String detail) {
            this(detail, false);
        }
    }

    /** Key, secret or address are wrong; says nothing about any task. */
    record Misconfigured(String detail) implements RecentOutcome {}
}
