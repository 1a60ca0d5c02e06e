package app.animato.sandbox;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/** All tasks, in memory and on disk alike. */
final class TaskBook {

    private static final long FIRST_ID = 534574;

    private final TaskFolder folder;
    private final Map<String, Task> tasks = new ConcurrentHashMap<>();

    TaskBook(TaskFolder folder) {
        this.folder = folder;
        folder.load().forEach(task -> tasks.put(task.id(), task));
    }

    List<Task> all() {
        return tasks.values().stream()
                .sorted(Comparator.comparingLong(task -> Long.parseLong(task.id())))
                .toList();
    }

    Optional<Task> byId(String id) {
        return Optional.ofNullable(tasks.get(id));
    }

    Optional<Task> byToken(String token) {
        return tasks.values().stream()
                .filter(task -> task.token().equals(token))
                .findFirst();
    }

    synchronized String nextId() {
        return Long.toString(
                tasks.keySet().stream().mapToLong(Long::parseLong).max().orElse(FIRST_ID - 1) + 1);
    }

    synchronized void add(Task task) {
        folder.save(task);
        tasks.put(task.id(), task);
    }

    /** On disk before anybody can see it. */
    synchronized Optional<Task> change(String id, UnaryOperator<Task> change) {
        return byId(id).map(task -> {
            Task changed = change.apply(task);
            folder.save(changed);
            tasks.put(id, changed);
            return changed;
        });
    }
}
