package app.animato.generation.engine;

import java.time.Duration;

/** When a generation wants to be looked at again. */
sealed interface Next {

    /** Never, unless somebody pokes it. */
    record Done() implements Next {}

    record In(Duration delay) implements Next {}

    static Next done() {
        return new Done();
    }

    static Next in(Duration delay) {
        return new In(delay);
    }

    static Next now() {
        return new In(Duration.ZERO);
    }
}
