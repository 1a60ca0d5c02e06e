package app.animato.generation.following;

import app.animato.generation.provider.LiveEvent;
import app.animato.generation.provider.LiveFollower;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One connection's worth of listening. Its follower is closed exactly once, in whatever order it is opened, lost and
 * closed: all three may happen at the same time, and the loss may be told before the follower is even there. Once it is
 * closed or lost it tells nothing more.
 */
final class LiveEar implements LiveFollower.Listener {

    private static final Logger log = LoggerFactory.getLogger(LiveEar.class);

    private final LiveFollower.Listener hearer;
    private final AtomicReference<Optional<LiveFollower>> follower = new AtomicReference<>(Optional.empty());
    private final AtomicBoolean closed = new AtomicBoolean();

    LiveEar(LiveFollower.Listener hearer) {
        this.hearer = hearer;
    }

    void open(Function<LiveFollower.Listener, LiveFollower> opening) {
        try {
            follower.set(Optional.of(opening.apply(this)));
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
    public void opened() {
        if (!closed.get()) {
            hearer.opened();
        }
    }

    @Override
    public void heard(LiveEvent event) {
        if (!closed.get()) {
            hearer.heard(event);
        }
    }

    @Override
    public void lost() {
        if (closed.compareAndSet(false, true)) {
            letGo();
            hearer.lost();
        }
    }
}
