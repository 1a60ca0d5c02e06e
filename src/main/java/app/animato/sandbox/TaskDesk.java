package app.animato.sandbox;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Answers questions and wishes about tasks that were accepted. */
final class TaskDesk {

    private static final Answer UNKNOWN = Answer.refusal(1, "There is no task yet.");
    private static final int LONGEST_LIST = 100;

    private final TaskBook tasks;
    private final TaskFolder folder;
    private final Engine engine;
    private final TaskJson json;
    private final SandboxSettings settings;

    TaskDesk(TaskBook tasks, TaskFolder folder, Engine engine, TaskJson json, SandboxSettings settings) {
        this.tasks = tasks;
        this.folder = folder;
        this.engine = engine;
        this.json = json;
        this.settings = settings;
    }

    Answer detail(Form form) {
        return find(form, "tasktoken")
                .map(task -> Answer.listing("tasklist", items(List.of(task), json::detail), true))
                .orElse(UNKNOWN);
    }

    Answer cancel(Form form) {
        return find(form, "tasktoken")
                .map(task -> engine.cancel(task)
                        .map(this::stopped)
                        .orElse(Answer.refusal(1, "Task is not in a cancellable state.")))
                .orElse(UNKNOWN);
    }

    Answer kill(Form form) {
        return find(form, "socketaccesstoken")
                .map(task -> engine.kill(task)
                        .map(this::stopped)
                        .orElse(Answer.refusal(1, "Task could not be killed: Task is not running.")))
                .orElse(UNKNOWN);
    }

    Answer delete(Form form) {
        return find(form, "tasktoken").map(this::deleteFiles).orElse(UNKNOWN);
    }

    Answer list(Form form) {
        Comparator<Task> byId = Comparator.comparingLong(task -> Long.parseLong(task.id()));
        List<Task> page = tasks.all().stream()
                .sorted(form.field("order").equalsIgnoreCase("ASC") ? byId : byId.reversed())
                .skip(number(form, "start", 0))
                .limit(Math.min(number(form, "limit", LONGEST_LIST), LONGEST_LIST))
                .toList();
        return page.isEmpty() ? UNKNOWN : Answer.listing("tasklist", items(page, json::detail), true);
    }

    private Answer deleteFiles(Task task) {
        if (!Timeline.of(task).endedAt(settings.clock().instant())) {
            return Answer.refusal(1, "Task must be completed or cancelled before deleting files");
        }
        tasks.change(task.id(), Task::withoutFiles);
        folder.deleteFiles(task);
        ObjectNode body = JsonMapper.shared().createObjectNode();
        body.putArray("errors");
        body.put("result", true);
        return Answer.of(body);
    }

    private Answer stopped(Task task) {
        return Answer.listing("tasklist", items(List.of(task), json::stopped), false);
    }

    private Optional<Task> find(Form form, String tokenField) {
        return tasks.byId(form.field("taskid")).or(() -> tasks.byToken(form.field(tokenField)));
    }

    private static ArrayNode items(List<Task> tasks, Function<Task, ObjectNode> describe) {
        ArrayNode items = JsonMapper.shared().createArrayNode();
        tasks.forEach(task -> items.add(describe.apply(task)));
        return items;
    }

    private static int number(Form form, String field, int otherwise) {
        String text = form.field(field);
        return text.matches("\\d{1,6}") ? Integer.parseInt(text) : otherwise;
    }
}
