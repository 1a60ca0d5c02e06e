package app.animato.generation.line;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

/** Work that is done once for all who ask for it within a short time; whoever asks is served by a run begun after it. */
final class Coalesced {

    private final LineTimer timer;
    private final Duration within;
    private final Runnable work;
    private final AtomicBoolean asked = new AtomicBoolean();

    Coalesced(LineTimer timer, Duration within, Runnable work) {
        this.timer = timer;
        this.within = within;
        this.work = work;
    }

    void ask() {
        if (asked.compareAndSet(false, true)) {
            var unused = timer.in(within, () -> {
                asked.set(false);
                work.run();
            });
        }
    }
}
