package app.animato.generation;

import app.animato.generation.provider.LiveFollower;
import app.animato.generation.provider.LiveProgress;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Listens to one task. Its follower is closed exactly once, in whatever order it is opened, lost and closed: all three
 * may happen at the same time, and the loss may be told before the follower is even there.
 */
final class LiveEar implements LiveFollower.Listener {

    private static final Logger log = LoggerFactory.getLogger(LiveEar.class);

    private final Consumer<Progress> progressed;
    private final Runnable poke;
    private final Consumer<LiveEar> forget;
    private final AtomicReference<Optional<LiveFollower>> follower = new AtomicReference<>(Optional.empty());
    private final AtomicBoolean closed = new AtomicBoolean();

    LiveEar(Consumer<Progress> progressed, Runnable poke, Consumer<LiveEar> forget) {
        this.progressed = progressed;
        this.poke = poke;
        this.forget = forget;
    }

    void open(Supplier<LiveFollower> opening) {
        try {
            follower.set(Optional.of(opening.get()));
        } catch (RuntimeException deaf) {
            log.warn("Nobody listens to this task; it is looked at all the same", deaf);
            lost();
        }
        if (closed.get()) {
            letGo();
        }
    }

    void close() {
        closed.set(true);
        letGo();
    }

    /** Whoever takes the follower out closes it, so nobody closes it a second time. */
    private void letGo() {
        follower.getAndSet(Optional.empty()).ifPresent(LiveFollower::close);
    }

    @Override
    public void heard(LiveProgress heard) {
        if (closed.get()) {
            return;
        }
        heard.percent().ifPresent(percent -> progressed.accept(new Progress(percent, heard.remaining())));
        if (heard.lifecycle()) {
            poke.run();
        }
    }

    @Override
    public void lost() {
        forget.accept(this);
        close();
    }
}
