package app.animato.wiro;

import app.animato.generation.provider.LiveEvent;
import app.animato.generation.provider.RemoteOutput;
import app.animato.generation.provider.TaskRef;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What one text frame of the live events tells, if anything. {@code task_error} is a line of the model's log here, not
 * an end; an end is {@code task_postprocess_end} or {@code task_cancel}, and {@code task_end} is none yet.
 */
final class LiveFrame {

    private LiveFrame() {}

    static List<LiveEvent> read(WireObject frame, TaskRef task) {
        String type = frame.text("type").orElse("");
        if (!type.startsWith("task_") || type.equals("task_info") || isAboutAnother(frame, task)) {
            return List.of();
        }
        if (type.startsWith("task_error")) {
            return List.of(new LiveEvent.Murmured());
        }
        LiveEvent moved = new LiveEvent.Moved(type, phase(type));
        return switch (type) {
            case "task_output" ->
                Stream.concat(Stream.of(moved), progress(frame.object("message")).stream())
                        .toList();
            case "task_postprocess_end" ->
                Stream.concat(made(frame).stream(), Stream.of(moved)).toList();
            default -> List.of(moved);
        };
    }

    private static Optional<LiveEvent> made(WireObject frame) {
        List<RemoteOutput> outputs = frame.list("message").stream()
                .map(WireOutput::from)
                .map(WireOutput::toRemoteOutput)
                .flatMap(Optional::stream)
                .toList();
        return outputs.isEmpty() ? Optional.empty() : Optional.of(new LiveEvent.Made(outputs));
    }

    private static LiveEvent.Phase phase(String type) {
        return switch (type) {
            case "task_queue" -> LiveEvent.Phase.QUEUED;
            case "task_postprocess_end", "task_cancel" -> LiveEvent.Phase.ENDED;
            default -> LiveEvent.Phase.RUNNING;
        };
    }

    private static boolean isAboutAnother(WireObject frame, TaskRef task) {
        boolean otherId = !task.id().isEmpty()
                && frame.text("id").filter(id -> !id.equals(task.id())).isPresent();
        return otherId
                || frame.text("tasktoken")
                        .filter(token -> !token.equals(task.token()))
                        .isPresent();
    }

    private static Optional<LiveEvent> progress(WireObject message) {
        if (!message.text("type").equals(Optional.of("progressGenerate"))) {
            return Optional.empty();
        }
        Optional<Integer> percent = message.text("percentage").flatMap(LiveFrame::percent);
        return percent.map(done -> new LiveEvent.Advanced(
                done, step(message), message.text("remainingTime").flatMap(RemainingTime::read)));
    }

    private static Optional<LiveEvent.Step> step(WireObject message) {
        Optional<Integer> current = message.text("stepCurrent").flatMap(LiveFrame::count);
        Optional<Integer> total = message.text("stepTotal").flatMap(LiveFrame::count);
        return current.flatMap(
                done -> total.filter(all -> 1 <= done && done <= all).map(all -> new LiveEvent.Step(done, all)));
    }

    private static Optional<Integer> count(String text) {
        return text.matches("\\d{1,6}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }

    private static Optional<Integer> percent(String text) {
        if (!text.matches("\\d{1,3}(\\.\\d{1,20})?\\s*%?")) {
            return Optional.empty();
        }
        int percent = new BigDecimal(text.replace("%", "").strip()).intValue();
        return percent <= 100 ? Optional.of(percent) : Optional.empty();
    }
}
