package app.animato.sandbox;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts the requests that arrived since the sandbox was started, whatever came of them. */
public final class Calls {

    private final Map<Endpoint, AtomicInteger> counts = new EnumMap<>(Endpoint.class);

    Calls() {
        for (Endpoint endpoint : Endpoint.values()) {
            counts.put(endpoint, new AtomicInteger());
        }
    }

    public int to(Endpoint endpoint) {
        AtomicInteger count = counts.get(endpoint);
        return count == null ? 0 : count.get();
    }

    /** All signed calls; files, which are unsigned, do not count. */
    public int total() {
        return counts.entrySet().stream()
                .filter(entry -> entry.getKey() != Endpoint.FILE)
                .mapToInt(entry -> entry.getValue().get())
                .sum();
    }

    void count(Endpoint endpoint) {
        counts.computeIfPresent(endpoint, (key, count) -> {
            count.incrementAndGet();
            return count;
        });
    }
}
