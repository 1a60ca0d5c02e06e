package app.animato.wiro;

import app.animato.generation.provider.LiveProgress;
import app.animato.generation.provider.TaskRef;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What one text frame of the live events tells, if anything. {@code task_output} and {@code task_error} are lines of
 * the model's output here, not changes of status; all other {@code task_…} frames are.
 */
final class LiveFrame {

    private LiveFrame() {}

    static Optional<LiveProgress> read(WireObject frame, TaskRef task) {
        String type = frame.text("type").orElse("");
        if (!type.startsWith("task_") || isAboutAnother(frame, task)) {
            return Optional.empty();
        }
        if (type.equals("task_output")) {
            return progress(frame.object("message"));
        }
        boolean log = type.startsWith("task_output") || type.startsWith("task_error");
        return log ? Optional.empty() : Optional.of(new LiveProgress(OptionalInt.empty(), Optional.empty(), true));
    }

    private static boolean isAboutAnother(WireObject frame, TaskRef task) {
        boolean otherId = !task.id().isEmpty()
                && frame.text("id").filter(id -> !id.equals(task.id())).isPresent();
        return otherId
                || frame.text("tasktoken")
                        .filter(token -> !token.equals(task.token()))
                        .isPresent();
    }

    private static Optional<LiveProgress> progress(WireObject message) {
        if (!message.text("type").equals(Optional.of("progressGenerate"))) {
            return Optional.empty();
        }
        OptionalInt percent = message.text("percentage").map(LiveFrame::percent).orElse(OptionalInt.empty());
        return percent.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new LiveProgress(percent, message.text("remainingTime").flatMap(RemainingTime::read), false));
    }

    private static OptionalInt percent(String text) {
        if (!text.matches("\\d{1,3}(\\.\\d{1,20})?\\s*%?")) {
            return OptionalInt.empty();
        }
        int percent = new BigDecimal(text.replace("%", "").strip()).intValue();
        return percent <= 100 ? OptionalInt.of(percent) : OptionalInt.empty();
    }
}
