package app.animato.generation;

import app.animato.generation.pace.Later;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Moments in which somebody is not to be told what can wait. Some in a row are one, but never so many that it lasts. */
final class Hush<K> {

    private static final int MOST_IN_A_ROW = 6;

    private final Later later;
    private final Supplier<Duration> length;
    private final Consumer<K> over;
    private final Map<K, Row> rows = new ConcurrentHashMap<>();

    private record Row(int open, int begun) {

        private static final Row NONE = new Row(0, 0);

        Row begin() {
            return new Row(open + 1, begun + 1);
        }

        Row end() {
            return new Row(open - 1, begun);
        }
    }

    /** @param over is called from any thread once nothing keeps somebody from being told any more */
    Hush(Supplier<Duration> length, Later later, Consumer<K> over) {
        this.length = length;
        this.later = later;
        this.over = over;
    }

    void begin(K key) {
        rows.compute(key, (same, before) -> {
            Row row = before == null ? Row.NONE : before;
            if (row.begun() == MOST_IN_A_ROW) {
                return row;
            }
            later.after(length.get(), () -> end(key));
            return row.begin();
        });
    }

    boolean holds(K key) {
        return rows.containsKey(key);
    }

    private void end(K key) {
        Row left = rows.computeIfPresent(key, (same, row) -> row.open() == 1 ? null : row.end());
        if (left == null) {
            over.accept(key);
        }
    }
}
