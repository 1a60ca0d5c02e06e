package app.animato.wiro;

import app.animato.generation.provider.LookupOutcome;
import app.animato.generation.provider.TaskRef;
import java.util.List;
import java.util.Optional;

/** What an answer to Task/Detail means. Only a whole answer about the very task counts. */
final class Lookup {

    private Lookup() {}

    static LookupOutcome read(TaskRef asked, WiroAnswer answer) {
        return switch (answer) {
            case WiroAnswer.Ok ok -> find(asked, ok.content().tasks());
            case WiroAnswer.Rejected rejected -> rejected(rejected);
            case WiroAnswer.Unauthorized unauthorized -> new LookupOutcome.Misconfigured(unauthorized.detail());
            case WiroAnswer.WrongAddress wrong ->
                new LookupOutcome.Misconfigured("no such address at the provider, HTTP " + wrong.status());
            case WiroAnswer.TooManyRequests tooMany -> new LookupOutcome.Unreachable("too many requests", true);
            case WiroAnswer.ServerFault fault -> new LookupOutcome.Unreachable("HTTP " + fault.status());
            case WiroAnswer.Unreadable unreadable ->
                new LookupOutcome.Unreachable("an answer that cannot be read", true);
            case WiroAnswer.Lost lost -> new LookupOutcome.Unreachable(lost.detail());
            case WiroAnswer.NeverSent neverSent -> new LookupOutcome.Unreachable(neverSent.detail());
        };
    }

    private static LookupOutcome find(TaskRef asked, List<WireTask> tasks) {
        if (tasks.isEmpty()) {
            return new LookupOutcome.Missing("an empty list of tasks");
        }
        Optional<WireTask> task = tasks.stream()
                .filter(candidate -> asked.id().isEmpty()
                        ? candidate.token().isEmpty() || candidate.token().equals(asked.token())
                        : candidate.id().equals(asked.id()))
                .findFirst();
        return task.<LookupOutcome>map(found -> new LookupOutcome.Found(TaskReading.report(asked, found)))
                .orElseGet(() -> new LookupOutcome.Unreachable("an answer about another task", true));
    }

    private static LookupOutcome rejected(WiroAnswer.Rejected rejected) {
        if (rejected.isAboutCredentials()) {
            return new LookupOutcome.Misconfigured(rejected.detail());
        }
        return rejected.hasCode(1) || rejected.says("There is no task yet")
                ? new LookupOutcome.Missing(rejected.detail())
                : new LookupOutcome.Unreachable(rejected.detail(), true);
    }
}
