package app.animato.generation;

import app.animato.generation.provider.CancelOutcome;
import app.animato.generation.provider.LookupOutcome;
import app.animato.generation.provider.PurgeOutcome;
import app.animato.generation.provider.RecentOutcome;
import app.animato.generation.provider.SubmitOutcome;

/** Tells a provider that does not answer from one that answers with a refusal. */
final class Unanswered {

    private Unanswered() {}

    static boolean is(Object outcome) {
        return outcome instanceof LookupOutcome.Unreachable
                || outcome instanceof RecentOutcome.Unreachable
                || outcome instanceof CancelOutcome.Unreachable
                || outcome instanceof PurgeOutcome.Unreachable
                || outcome instanceof SubmitOutcome.NotSent
                || outcome instanceof SubmitOutcome.Unconfirmed;
    }
}
