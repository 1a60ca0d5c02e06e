package app.animato.wiro;

import app.animato.generation.provider.RecentOutcome;
import app.animato.generation.provider.TaskRef;
import java.util.List;

/** What an answer to Task/List means. Items without an id name no task and are left out. */
final class Recent {

    private static final TaskRef NOBODY = new TaskRef("", "");

    private Recent() {}

    static RecentOutcome read(WiroAnswer answer) {
        return switch (answer) {
            case WiroAnswer.Ok ok -> listed(ok.content().tasks());
            case WiroAnswer.Rejected rejected -> rejected(rejected);
            case WiroAnswer.Unauthorized unauthorized -> new RecentOutcome.Misconfigured(unauthorized.detail());
            case WiroAnswer.WrongAddress wrong ->
                new RecentOutcome.Misconfigured("no such address at the provider, HTTP " + wrong.status());
            case WiroAnswer.TooManyRequests tooMany -> new RecentOutcome.Unreachable("too many requests", true);
            case WiroAnswer.ServerFault fault -> new RecentOutcome.Unreachable("HTTP " + fault.status());
            case WiroAnswer.Unreadable unreadable ->
                new RecentOutcome.Unreachable("an answer that cannot be read", true);
            case WiroAnswer.Lost lost -> new RecentOutcome.Unreachable(lost.detail());
            case WiroAnswer.NeverSent neverSent -> new RecentOutcome.Unreachable(neverSent.detail());
        };
    }

    private static RecentOutcome listed(List<WireTask> tasks) {
        return new RecentOutcome.Listed(tasks.stream()
                .filter(task -> !task.id().isEmpty())
                .map(task -> TaskReading.report(NOBODY, task))
                .toList());
    }

    /** Wiro answers an empty page as it answers an unknown task. */
    private static RecentOutcome rejected(WiroAnswer.Rejected rejected) {
        if (rejected.isAboutCredentials()) {
            return new RecentOutcome.Misconfigured(rejected.detail());
        }
        return rejected.hasCode(1) || rejected.says("There is no task yet")
                ? listed(List.of())
                : new RecentOutcome.Unreachable(rejected.detail(), true);
    }
}
