package app.animato.generation.line;

import app.animato.generation.GenerationId;
import app.animato.generation.Steps;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Once the provider is back, calls everything that has waited for it, spread over the first moments. That is owed until it
 * has been done: where the network was gone the database may come back later than the provider.
 */
@Component
class CatchUp {

    private final Reach reach;
    private final Line line;
    private final LineRows rows;
    private final LinePace pace;
    private final LineTimer timer;
    private final ObjectProvider<Steps> steps;
    private Future<?> owed = CompletableFuture.completedFuture("");

    CatchUp(Reach reach, Line line, LineRows rows, LinePace pace, LineTimer timer, ObjectProvider<Steps> steps) {
        this.reach = reach;
        this.line = line;
        this.rows = rows;
        this.pace = pace;
        this.timer = timer;
        this.steps = steps;
        reach.onChange(() -> owe(Duration.ZERO));
    }

    private synchronized void owe(Duration delay) {
        owed.cancel(false);
        owed = timer.in(delay, this::settle);
    }

    /** What fails is tried again until the provider goes away; then its next return will do. */
    private void settle() {
        if (reach.isAway()) {
            return;
        }
        boolean done = false;
        try {
            callAll();
            done = true;
        } finally {
            if (!done) {
                owe(pace.untilCaughtUp());
            }
        }
    }

    private void callAll() {
        line.reachable();
        List<GenerationId> waiting = rows.inNeedOfProvider();
        waiting.forEach(id ->
                later(pace.afterReturn(waiting.size()), () -> steps.getObject().poke(id)));
    }

    private void later(Duration delay, Runnable work) {
        Future<?> unused = timer.in(delay, work);
    }
}
