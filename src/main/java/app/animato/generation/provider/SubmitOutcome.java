package app.animato.generation.provider;

/** What came of asking the provider for a video; only {@link Accepted} and perhaps {@link Unconfirmed} cost money. */
public sealed interface SubmitOutcome extends Outcome {

    /** The provider took the task. */
    record Accepted(TaskRef task) implements SubmitOutcome {}

    /** The provider runs as many tasks for this key as it allows, or answers too many requests; nothing was started. */
    record Busy(String detail) implements SubmitOutcome {}

    /** The balance does not cover the task; nothing was started. */
    record NoBalance(String detail) implements SubmitOutcome {}

    /** Key, secret or address are wrong; nothing was started, and nothing will be until the owner mends it. */
    record Misconfigured(String detail) implements SubmitOutcome {}

    /** The provider read the request and will not do it; asking again as it is would not help. */
    record Refused(String detail) implements SubmitOutcome {}

    /** The request certainly never reached the provider. */
    record NotSent(String detail) implements SubmitOutcome {

        @Override
        public boolean answered() {
            return false;
        }
    }

    /** The request did not leave, for a reason that lies here: it says nothing of the provider. */
    record Withheld(String detail) implements SubmitOutcome {}

    /** The request left and its answer was lost or unreadable: the task may exist and may cost money. */
    record Unconfirmed(String detail, boolean answered) implements SubmitOutcome {

        /** Nothing came back. */
        public Unconfirmed(String detail) {
            this(detail, false);
        }
    }
}
