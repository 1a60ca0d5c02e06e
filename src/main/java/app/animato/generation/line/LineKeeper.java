package app.animato.generation.line;

import app.animato.generation.GenerationStatus;
import app.animato.generation.LineNews;
import app.animato.generation.Steps;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Calls the next in line when it may go: whenever one of ours leaves the provider or the line, when a pause ends, when
 * it is time to try, and now and then in case a call got lost with a process.
 */
@Component
class LineKeeper implements LineNews, SmartLifecycle {

    private final Line line;
    private final LineBoard board;
    private final LinePace pace;
    private final LineTimer timer;
    private final ObjectProvider<Steps> steps;
    private final Clock clock;
    private final Coalesced looks;
    private Future<?> watch = CompletableFuture.completedFuture("");
    private volatile boolean running;

    LineKeeper(
            Line line,
            LineBoard board,
            Reach reach,
            LinePace pace,
            LineTimer timer,
            ObjectProvider<Steps> steps,
            Clock clock) {
        this.line = line;
        this.board = board;
        this.pace = pace;
        this.timer = timer;
        this.steps = steps;
        this.clock = clock;
        this.looks = new Coalesced(timer, Duration.ZERO, this::look);
        line.onPause(this::stir);
        reach.onChange(this::stir);
    }

    @Override
    public void moved(Optional<GenerationStatus> before, GenerationStatus after) {
        if (before.equals(Optional.of(after))) {
            return;
        }
        board.change();
        if (concernsTheLine(after) || before.filter(LineKeeper::concernsTheLine).isPresent()) {
            looks.ask();
        }
    }

    private static boolean concernsTheLine(GenerationStatus status) {
        return status == GenerationStatus.WAITING || status == GenerationStatus.SUBMITTING || status.isAtProvider();
    }

    @Override
    public void stir() {
        board.change();
        looks.ask();
    }

    private void look() {
        watch.cancel(false);
        Duration untilNext = pace.watch();
        try {
            untilNext = callNext();
        } finally {
            if (running) {
                watch = timer.in(untilNext, this::look);
            }
        }
    }

    private Duration callNext() {
        Line.Outlook outlook = running ? line.outlook() : Line.Outlook.NOBODY;
        if (outlook.turn() instanceof Turn.Go) {
            outlook.next().ifPresent(steps.getObject()::poke);
        }
        return untilNextLook(outlook);
    }

    private Duration untilNextLook(Line.Outlook outlook) {
        Duration watchful = pace.watch();
        return outlook.turn() instanceof Turn.Wait wait && outlook.next().isPresent()
                ? wait.until()
                        .map(until -> Duration.between(clock.instant(), until))
                        .filter(soon -> soon.compareTo(watchful) < 0)
                        .map(soon -> soon.isNegative() ? Duration.ZERO : soon.plusMillis(1))
                        .orElse(watchful)
                : watchful;
    }

    @Override
    public void start() {
        running = true;
        stir();
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the work starts, after it has stopped. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE - 1;
    }
}
