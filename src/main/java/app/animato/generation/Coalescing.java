package app.animato.generation;

import app.animato.generation.pace.Later;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** Passes news on at most once in an interval for each key; the last of them is always followed by a call. */
final class Coalescing<K> {

    private final Duration interval;
    private final Later later;
    private final Consumer<K> tell;
    /** Holds the keys that were told of within the last interval, and whether there has been news since. */
    private final Map<K, Boolean> news = new ConcurrentHashMap<>();

    /** @param tell tells what is known by now; called from any thread, never twice at once for the same key */
    Coalescing(Duration interval, Later later, Consumer<K> tell) {
        this.interval = interval;
        this.later = later;
        this.tell = tell;
    }

    void changed(K key) {
        if (news.merge(key, false, (before, now) -> true)) {
            return;
        }
        tellAndRest(key);
    }

    private void rested(K key) {
        if (news.computeIfPresent(key, (same, more) -> more ? false : null) != null) {
            tellAndRest(key);
        }
    }

    private void tellAndRest(K key) {
        try {
            tell.accept(key);
        } finally {
            later.after(interval, () -> rested(key));
        }
    }
}
