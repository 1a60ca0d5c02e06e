package app.animato.generation.attempt;

import app.animato.generation.Hold;

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

    public static AttemptOutcome of(Hold hold) {
        return switch (hold) {
            case PROVIDER_BUSY -> BUSY;
            case NO_BALANCE -> NO_BALANCE;
            case MISCONFIGURED -> MISCONFIGURED;
            case PROVIDER_AWAY -> NOT_SENT;
        };
    }
}
