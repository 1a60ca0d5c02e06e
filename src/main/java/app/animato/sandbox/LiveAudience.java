package app.animato.sandbox;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Who watches which task. A frame goes to those who watch at that moment and is not kept for others. */
final class LiveAudience {

    private final Map<String, Set<LiveConnection>> watching = new ConcurrentHashMap<>();

    void watch(String token, LiveConnection connection) {
        watching.computeIfAbsent(token, key -> ConcurrentHashMap.newKeySet()).add(connection);
    }

    void leave(LiveConnection connection) {
        watching.values().forEach(connections -> connections.remove(connection));
        watching.values().removeIf(Set::isEmpty);
    }

    void tell(String token, String frame) {
        watching.getOrDefault(token, Set.of()).forEach(connection -> connection.send(frame));
    }
}
