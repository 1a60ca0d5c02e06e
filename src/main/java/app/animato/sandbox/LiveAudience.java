package app.animato.sandbox;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Who watches which task. A frame goes to those who watch at that moment and is not kept for others. */
final class LiveAudience {

    private final Map<String, Set<LiveConnection>> watching = new ConcurrentHashMap<>();
    private final Map<LiveConnection, Set<String>> tasks = new ConcurrentHashMap<>();

    void watch(String token, LiveConnection connection) {
        watching.compute(token, (key, present) -> with(present, connection));
        tasks.compute(connection, (key, present) -> with(present, token));
    }

    void leave(LiveConnection connection) {
        Set<String> watched = tasks.remove(connection);
        if (watched != null) {
            for (String token : watched) {
                watching.computeIfPresent(token, (key, present) -> without(present, connection));
            }
        }
    }

    void tell(String token, String frame) {
        watching.getOrDefault(token, Set.of()).forEach(connection -> connection.send(frame));
    }

    private static <T> Set<T> with(@Nullable Set<T> present, T more) {
        Set<T> all = present == null ? ConcurrentHashMap.newKeySet() : present;
        all.add(more);
        return all;
    }

    private static <T> @Nullable Set<T> without(Set<T> present, T less) {
        present.remove(less);
        return present.isEmpty() ? null : present;
    }
}
