package app.animato.wiro;

import app.animato.generation.provider.Origin;
import app.animato.generation.provider.TaskRef;
import app.animato.generation.provider.TaskReport;
import app.animato.generation.provider.TaskState;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Optional;

/**
 * Wiro's "Task Status Information" in our words.
 *
 * <p>Only {@code task_queue} counts as queued: from {@code task_accept} on a worker has the task, and Wiro itself
 * lists the later ones in two different orders. Statuses we don't know are kept and count as running, so that a new
 * one never ends a task that still works.
 */
final class TaskReading {

    private TaskReading() {}

    static TaskReport report(TaskRef asked, WireTask task) {
        TaskRef name = new TaskRef(
                task.id().isEmpty() ? asked.id() : task.id(), task.token().isEmpty() ? asked.token() : task.token());
        return new TaskReport(
                name,
                task.status(),
                state(task),
                isFreeFailure(task) ? Optional.empty() : task.totalCost(),
                task.elapsedSeconds().map(TaskReading::duration),
                new Origin(task.created(), task.callback().flatMap(TaskReading::address)));
    }

    private static TaskState state(WireTask task) {
        return switch (task.status()) {
            case "task_queue" -> new TaskState.Queued();
            case "task_postprocess_end" -> finished(task);
            case "task_cancel" -> new TaskState.Cancelled();
            // Terminal in Detail only; on the live socket the same word is a line of the log.
            case "task_error" -> new TaskState.Failed(explain("failed before it was executed", task));
            default -> new TaskState.Running();
        };
    }

    /**
     * {@code task_postprocess_end} says finished, not succeeded. The exit code decides when there is one, but Wiro's
     * sample of a success has none, so a missing one says nothing. Outputs that are not there may still come.
     */
    private static TaskState finished(WireTask task) {
        if (isFailure(task)) {
            return new TaskState.Failed(
                    explain("ended with exit code " + Wording.start(task.pexit().orElse("")), task));
        }
        return new TaskState.Succeeded(task.outputs().stream()
                .map(WireOutput::toRemoteOutput)
                .flatMap(Optional::stream)
                .toList());
    }

    /** Such a task is not charged, whatever it says to have cost; one that was stopped, which kills its process, may be. */
    private static boolean isFreeFailure(WireTask task) {
        return isFailure(task) && !task.status().equals("task_cancel");
    }

    private static boolean isFailure(WireTask task) {
        return task.pexit().filter(exit -> !exit.equals("0")).isPresent();
    }

    private static String explain(String what, WireTask task) {
        return task.debugError().isEmpty() ? what : what + ": " + Wording.end(task.debugError());
    }

    private static Optional<URI> address(String text) {
        try {
            return Optional.of(new URI(text));
        } catch (URISyntaxException noAddress) {
            return Optional.empty();
        }
    }

    private static Duration duration(BigDecimal seconds) {
        return Duration.ofMillis(seconds.movePointRight(3).longValue());
    }
}
