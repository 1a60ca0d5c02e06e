package app.animato.wiro;

import app.animato.generation.provider.LookupOutcome;
import app.animato.generation.provider.PurgeOutcome;
import app.animato.generation.provider.TaskRef;
import java.util.function.Function;

/** Task/InputOutputDelete, which knows tasks by their token only; deleting twice is harmless. */
final class Purge {

    private final WiroTaskApi tasks;
    private final Function<TaskRef, LookupOutcome> look;

    Purge(WiroTaskApi tasks, Function<TaskRef, LookupOutcome> look) {
        this.tasks = tasks;
        this.look = look;
    }

    PurgeOutcome purge(TaskRef task) {
        if (!task.token().isEmpty()) {
            return read(tasks.deleteFiles(new WireRequest.ByTaskToken(task.token())));
        }
        LookupOutcome truth = look.apply(task);
        return switch (truth) {
            case LookupOutcome.Found found
            when !found.report().task().token().isEmpty() ->
                purge(found.report().task());
            case LookupOutcome.Missing missing -> new PurgeOutcome.Purged();
            default -> new PurgeOutcome.Unreachable("the task's token is not known", truth.answered());
        };
    }

    private static PurgeOutcome read(WiroAnswer answer) {
        return switch (answer) {
            case WiroAnswer.Ok ok -> new PurgeOutcome.Purged();
            case WiroAnswer.Rejected rejected
            when rejected.says("must be completed or cancelled") -> new PurgeOutcome.TooEarly();
            case WiroAnswer.Rejected rejected
            when rejected.hasCode(1) && !rejected.isAboutCredentials() -> new PurgeOutcome.Purged();
            case WiroAnswer.Rejected rejected -> new PurgeOutcome.Unreachable(rejected.detail(), true);
            case WiroAnswer.Unauthorized unauthorized -> new PurgeOutcome.Unreachable(unauthorized.detail(), true);
            case WiroAnswer.Lost lost -> new PurgeOutcome.Unreachable(lost.detail());
            case WiroAnswer.NeverSent neverSent -> new PurgeOutcome.Unreachable(neverSent.detail());
            default -> new PurgeOutcome.Unreachable(answer.toString(), answer.isAnswer());
        };
    }
}
