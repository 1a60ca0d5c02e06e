package app.animato.wiro;

import app.animato.generation.provider.CancelOutcome;
import app.animato.generation.provider.LookupOutcome;
import app.animato.generation.provider.TaskRef;
import java.util.function.Function;

/**
 * One wish to stop for Wiro's two endpoints: Cancel takes a task that is queued, Kill one that runs. Asking Cancel
 * first, without a look before, leaves only the one race that Kill then settles; and since a task may also end in
 * between, Detail always has the last word.
 */
final class Cancellation {

    private final WiroTaskApi tasks;
    private final Function<TaskRef, LookupOutcome> look;

    Cancellation(WiroTaskApi tasks, Function<TaskRef, LookupOutcome> look) {
        this.tasks = tasks;
        this.look = look;
    }

    CancelOutcome cancel(TaskRef task) {
        WiroAnswer answer = task.id().isEmpty() ? stopByToken(task) : stopById(task);
        LookupOutcome truth = look.apply(task);
        return wasHeard(answer) || settles(truth)
                ? new CancelOutcome.Settled(truth)
                : new CancelOutcome.Unreachable(
                        "neither Cancel nor Kill got through", answer.isAnswer() || truth.answered());
    }

    private WiroAnswer stopById(TaskRef task) {
        WireRequest.ByTaskId name = new WireRequest.ByTaskId(task.id());
        WiroAnswer cancelled = tasks.cancel(name);
        return cancelled instanceof WiroAnswer.Rejected ? tasks.kill(name) : cancelled;
    }

    private WiroAnswer stopByToken(TaskRef task) {
        WiroAnswer killed = tasks.kill(new WireRequest.BySocketAccessToken(task.token()));
        return killed instanceof WiroAnswer.Rejected
                        && look.apply(task) instanceof LookupOutcome.Found found
                        && !found.report().task().id().isEmpty()
                ? stopById(found.report().task())
                : killed;
    }

    /** An answer that cannot be read counts: Wiro's printed answers to both are not valid JSON. */
    private static boolean wasHeard(WiroAnswer answer) {
        return answer instanceof WiroAnswer.Ok
                || answer instanceof WiroAnswer.Unreadable
                || answer instanceof WiroAnswer.Rejected;
    }

    private static boolean settles(LookupOutcome truth) {
        return switch (truth) {
            case LookupOutcome.Found found -> found.report().state().isEnd();
            case LookupOutcome.Missing missing -> true;
            case LookupOutcome.Misconfigured misconfigured -> true;
            case LookupOutcome.Unreachable unreachable -> false;
        };
    }
}
