package app.animato.generation.attempt;

import app.animato.generation.provider.SubmitOutcome;

/** What came of a paid request. */
public enum AttemptOutcome {
    /** The provider took the task and said so. */
    ACCEPTED,
    /** The provider has no room now; nothing was started. */
    BUSY,
    /** The balance does not cover it; nothing was started. */
    NO_BALANCE,
    /** The provider does not take our key; nothing was started. */
    MISCONFIGURED,
    /** It certainly never reached the provider. */
    NOT_SENT,
    /** The provider will not take it at all; nothing was started. */
    REFUSED,
    /** No answer that says what came of it. */
    UNCONFIRMED,
    /** The answer was lost, but the task was found later. */
    FOUND;

    public static AttemptOutcome of(SubmitOutcome outcome) {
        return switch (outcome) {
            case SubmitOutcome.Accepted accepted -> ACCEPTED;
            case SubmitOutcome.Busy busy -> BUSY;
            case SubmitOutcome.NoBalance noBalance -> NO_BALANCE;
            case SubmitOutcome.Misconfigured fault -> MISCONFIGURED;
            case SubmitOutcome.Refused refused -> REFUSED;
            case SubmitOutcome.NotSent notSent -> NOT_SENT;
            case SubmitOutcome.Withheld withheld -> NOT_SENT;
            case SubmitOutcome.Unconfirmed unconfirmed -> UNCONFIRMED;
        };
    }
}
