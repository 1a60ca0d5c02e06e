package app.animato.generation.line;

import java.time.Instant;
import java.util.Optional;

/** Whether the next in line may go out. */
sealed interface Turn {

    /**
     * It may go now.
     *
     * @param trial whether it goes out to find something out, so that no other one does for some time
     */
    record Go(boolean trial) implements Turn {}

    /**
     * It may not go yet.
     *
     * @param until when that may change by itself; empty where only an end of one of ours can change it
     */
    record Wait(Optional<Instant> until) implements Turn {}

    static Turn go() {
        return new Go(false);
    }

    static Turn trial() {
        return new Go(true);
    }

    static Turn waitForRoom() {
        return new Wait(Optional.empty());
    }
}
