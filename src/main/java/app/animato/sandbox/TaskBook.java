package app.animato.sandbox;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.UnaryOperator;

/** All tasks, in memory and on disk alike. */
final class TaskBook {

    private static final long LEAST_ID = 1_000_000_000_000L;
    private static final long MOST_ID = 1_000_000_000_000_000L;

    private final TaskFolder folder;
    private final NavigableMap<Long, Task> tasks = new ConcurrentSkipListMap<>();
    private final Map<String, Long> byToken = new ConcurrentHashMap<>();

    TaskBook(TaskFolder folder) {
        this.folder = folder;
        folder.load().forEach(this::put);
    }

    /** In the order of their ids. */
    List<Task> all() {
        return List.copyOf(tasks.values());
    }

    Optional<Task> byId(String id) {
        return id.matches("\\d{1,18}") ? Optional.ofNullable(tasks.get(Long.parseLong(id))) : Optional.empty();
    }

    Optional<Task> byToken(String token) {
        return Optional.ofNullable(byToken.get(token)).map(tasks::get);
    }

    /** Far from those of Wiro and of any other sandbox: a house may have known both, and takes an id for one task. */
    synchronized String nextId() {
        return Long.toString(
                tasks.isEmpty() ? ThreadLocalRandom.current().nextLong(LEAST_ID, MOST_ID) : tasks.lastKey() + 1);
    }

    synchronized void add(Task task) {
        folder.save(task);
        put(task);
    }

    /** On disk before anybody can see it. */
    synchronized Optional<Task> change(String id, UnaryOperator<Task> change) {
        return byId(id).map(task -> {
            Task changed = change.apply(task);
            folder.save(changed);
            put(changed);
            return changed;
        });
    }

    private void put(Task task) {
        long id = Long.parseLong(task.id());
        tasks.put(id, task);
        byToken.put(task.token(), id);
    }
}
