package app.animato.sandbox;

import java.time.Instant;
import java.util.List;

/** What rendering came to: outputs, or an exit code other than 0 and why. */
record Film(Instant readyAt, int pexit, String debugError, List<Output> outputs) {

    static Film of(Instant readyAt, List<Output> outputs) {
        return new Film(readyAt, 0, "", outputs);
    }

    static Film failed(Instant readyAt, String debugError) {
        return new Film(readyAt, 1, debugError, List.of());
    }

    boolean succeeded() {
        return pexit == 0;
    }
}
