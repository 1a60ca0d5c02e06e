package app.animato.generation.line;

import app.animato.generation.GenerationId;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Those in the line that cannot go for a reason of their own: they keep their place, and keep nobody else from going.
 * What many share is no reason of their own, so only so many are passed over.
 */
final class PassedOver {

    private static final int MOST = 500;

    private final Map<GenerationId, Instant> ends = new ConcurrentHashMap<>();

    void add(GenerationId id, Instant end) {
        if (ends.size() < MOST) {
            ends.put(id, end);
        }
    }

    Set<GenerationId> at(Instant now) {
        ends.values().removeIf(end -> !end.isAfter(now));
        return Set.copyOf(ends.keySet());
    }
}
