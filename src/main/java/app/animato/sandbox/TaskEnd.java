package app.animato.sandbox;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/**
 * What became of an accepted task.
 *
 * @param files what it made, where it succeeded
 */
public record TaskEnd(String taskId, String seed, End end, List<Path> files) {

    /** How a task can end. */
    public enum End {
        NOT_YET,
        SUCCEEDED,
        FAILED,
        CANCELLED
    }

    static TaskEnd of(Task task, Instant now, TaskFolder folder) {
        End end =
                switch (Timeline.of(task).statusAt(now)) {
                    case "task_postprocess_end" -> succeeded(task) ? End.SUCCEEDED : End.FAILED;
                    case "task_error" -> End.FAILED;
                    case "task_cancel" -> End.CANCELLED;
                    default -> End.NOT_YET;
                };
        return new TaskEnd(
                task.id(), task.seed(), end, end == End.SUCCEEDED ? files(task, folder.outputs(task)) : List.of());
    }

    private static boolean succeeded(Task task) {
        return task.film()
                .filter(film -> film.succeeded() && !film.outputs().isEmpty())
                .isPresent();
    }

    private static List<Path> files(Task task, Path outputs) {
        return task.film().stream()
                .flatMap(film -> film.outputs().stream())
                .map(output -> outputs.resolve(output.name()))
                .toList();
    }
}
