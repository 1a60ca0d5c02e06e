package app.animato.wiro;

import app.animato.generation.provider.SubmitOutcome;
import app.animato.generation.provider.TaskRef;
import java.util.Optional;

/** What an answer to Run means. In doubt {@link SubmitOutcome.Unconfirmed}: a Run that was lost may still be billed. */
final class Submission {

    private Submission() {}

    static SubmitOutcome read(WiroAnswer answer) {
        return switch (answer) {
            case WiroAnswer.Ok ok -> accepted(ok.content());
            case WiroAnswer.Unreadable unreadable -> accepted(unreadable.remains());
            case WiroAnswer.Rejected rejected -> rejected(rejected);
            case WiroAnswer.Unauthorized unauthorized -> new SubmitOutcome.Misconfigured(unauthorized.detail());
            case WiroAnswer.WrongAddress wrong ->
                new SubmitOutcome.Misconfigured("no such address at the provider, HTTP " + wrong.status());
            case WiroAnswer.TooManyRequests tooMany -> new SubmitOutcome.Busy("too many requests");
            case WiroAnswer.ServerFault fault -> new SubmitOutcome.Unconfirmed("HTTP " + fault.status());
            case WiroAnswer.Lost lost -> new SubmitOutcome.Unconfirmed(lost.detail());
            case WiroAnswer.NeverSent neverSent ->
                neverSent.unwritten()
                        ? new SubmitOutcome.Withheld(neverSent.detail())
                        : new SubmitOutcome.NotSent(neverSent.detail());
        };
    }

    private static SubmitOutcome accepted(WireAnswer answer) {
        boolean done = answer.result().equals(Optional.of(true));
        return done && !answer.taskId().isEmpty()
                ? new SubmitOutcome.Accepted(new TaskRef(answer.taskId(), answer.token()))
                : new SubmitOutcome.Unconfirmed("an answer that names no task", true);
    }

    private static SubmitOutcome rejected(WiroAnswer.Rejected rejected) {
        if (rejected.hasCode(97) || rejected.says("insufficient balance")) {
            return new SubmitOutcome.NoBalance(rejected.detail());
        }
        if (rejected.hasCode(96)) {
            return new SubmitOutcome.Busy(rejected.detail());
        }
        return rejected.isAboutCredentials()
                ? new SubmitOutcome.Misconfigured(rejected.detail())
                : new SubmitOutcome.Refused(rejected.detail());
    }
}
