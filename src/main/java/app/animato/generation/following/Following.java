package app.animato.generation.following;

import app.animato.generation.pace.Later;
import app.animato.generation.pace.Pace;
import app.animato.generation.provider.LiveEvent;
import app.animato.generation.provider.LiveFollower;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntSupplier;

/**
 * Listens to one task until it is over: an ear that is lost is opened again, ever more rarely while that fails. Holds no
 * thread, and after {@link #end()} neither a connection nor an alarm.
 */
final class Following implements LiveFollower.Listener {

    private final Means means;
    private final Watch watch;
    private final Function<LiveFollower.Listener, LiveFollower> opening;
    private final Consumer<LiveEvent> told;
    private final Runnable poke;
    private Optional<LiveEar> ear = Optional.empty();
    private Optional<Instant> openSince = Optional.empty();
    private Later.Alarm reconnect = Later.Alarm.NONE;
    private Later.Alarm nudge = Later.Alarm.NONE;
    private int failures;
    private boolean deaf;
    private boolean over;

    /**
     * What all of them share.
     *
     * @param tracked how many there are
     */
    record Means(Pace pace, Later later, Clock clock, IntSupplier tracked) {}

    /**
     * @param told is told of everything that is heard
     * @param poke has the task's step taken now
     */
    Following(
            Means means,
            Watch watch,
            Function<LiveFollower.Listener, LiveFollower> opening,
            Consumer<LiveEvent> told,
            Runnable poke) {
        this.means = means;
        this.watch = watch;
        this.opening = opening;
        this.told = told;
        this.poke = poke;
    }

    Watch watch() {
        return watch;
    }

    void begin() {
        pokeAfter(watch.untilLook(now()));
        connect();
    }

    private void connect() {
        LiveEar next = new LiveEar(this);
        synchronized (this) {
            if (deaf || over) {
                return;
            }
            ear = Optional.of(next);
        }
        next.open(opening);
    }

    @Override
    public void opened() {
        Instant now = now();
        Duration gathering = means.pace().gathering(means.tracked().getAsInt());
        watch.opened(gathering, now);
        synchronized (this) {
            openSince = Optional.of(now);
        }
        pokeAfter(gathering);
    }

    @Override
    public void heard(LiveEvent event) {
        boolean news = watch.heard(event, now());
        told.accept(event);
        if (event instanceof LiveEvent.Moved moved && moved.phase() == LiveEvent.Phase.ENDED) {
            stopListening();
        }
        if (news) {
            poke.run();
        }
    }

    @Override
    public void lost() {
        Instant now = now();
        watch.lost(now);
        synchronized (this) {
            if (deaf || over) {
                return;
            }
            Duration reliable = means.pace().reliable();
            if (openSince.filter(since -> !since.plus(reliable).isAfter(now)).isPresent()) {
                failures = 0;
            }
            openSince = Optional.empty();
            reconnect = means.later().after(means.pace().untilReconnect(failures++), this::connect);
        }
        pokeAfter(watch.untilLook(now));
    }

    /** After its last word a task says nothing more, so the connection goes before the look that confirms it. */
    private void stopListening() {
        Optional<LiveEar> open;
        synchronized (this) {
            deaf = true;
            reconnect.cancel();
            open = ear;
            ear = Optional.empty();
        }
        open.ifPresent(LiveEar::close);
    }

    void end() {
        synchronized (this) {
            over = true;
            nudge.cancel();
        }
        stopListening();
    }

    private void pokeAfter(Duration delay) {
        synchronized (this) {
            nudge.cancel();
            if (over) {
                return;
            }
            if (!delay.isZero()) {
                nudge = means.later().after(delay, poke);
                return;
            }
        }
        poke.run();
    }

    private Instant now() {
        return means.clock().instant();
    }
}
