package app.animato.generation.engine;

import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * How many copies of outputs are made at once: where the provider's files come slowly or not at all, copies wait for
 * each other, and not everything else for them.
 */
@Component
class CopyRoom {

    /** Half of the steps that may be under way at once. */
    static final int MOST = GenerationSchedule.MOST_AT_ONCE / 2;

    private final Semaphore room = new Semaphore(MOST);

    /** Empty, and nothing was done, where there is no room now. */
    <T> Optional<T> whileInside(Supplier<T> copying) {
        if (!room.tryAcquire()) {
            return Optional.empty();
        }
        try {
            return Optional.of(copying.get());
        } finally {
            room.release();
        }
    }
}
