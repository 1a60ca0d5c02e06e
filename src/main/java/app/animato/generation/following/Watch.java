package app.animato.generation.following;

import app.animato.generation.pace.Pace;
import app.animato.generation.provider.LiveEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Decides when the provider must be asked about one task: at once where something was heard that only a look can
 * settle, rarely where the task is heard anyway, often where it is not. Any thread may tell it anything at any time.
 */
public final class Watch {

    private final Pace pace;
    private final Instant submitted;
    private LiveEvent.Phase phase;
    private Optional<LiveEvent.Moved> lastMove = Optional.empty();
    private Optional<Instant> workingSince;
    private boolean open;
    /** It was open, and no look has been taken since. */
    private boolean lost;

    private Instant lastHeard;
    /** What is known from before this moment does not settle the question that is open. */
    private Instant needed;

    private boolean settled;
    private Instant due;
    private Duration interval;
    private int silentLooks;

    /**
     * A look that is about to be taken.
     *
     * @param notBefore what was seen at the provider before this moment does not count
     * @param alone whether nothing but the task's own answer will do
     */
    public record Look(Instant begun, Instant notBefore, boolean alone) {}

    /**
     * @param workingSince when the provider was first seen to work on it
     * @param fallback how long the ear may take to open before the task is looked at all the same
     */
    Watch(Pace pace, Instant submitted, Optional<Instant> workingSince, Duration fallback, Instant now) {
        this.pace = pace;
        this.submitted = submitted;
        this.workingSince = workingSince;
        this.phase = workingSince.isPresent() ? LiveEvent.Phase.RUNNING : LiveEvent.Phase.QUEUED;
        this.lastHeard = now;
        this.needed = now;
        this.interval = fallback;
        this.due = now.plus(fallback);
    }

    /** What came before is not repeated, so a look is due; how long it may wait for others is told by the crowd. */
    synchronized void opened(Duration gathering, Instant now) {
        due = open || !lost ? now.plus(gathering) : earlier(due, now.plus(gathering));
        open = true;
        lost = false;
        need(now);
    }

    /** Whether this tells something that a step is to take in. */
    synchronized boolean heard(LiveEvent event, Instant now) {
        lastHeard = now;
        silentLooks = 0;
        return event instanceof LiveEvent.Moved moved && moved(moved, now);
    }

    private boolean moved(LiveEvent.Moved moved, Instant now) {
        if (moved.phase().compareTo(phase) <= 0) {
            return false;
        }
        phase = moved.phase();
        lastMove = Optional.of(moved);
        workingSince = workingSince.or(() -> Optional.of(now));
        if (phase == LiveEvent.Phase.ENDED) {
            open = false;
            need(now);
            due = now;
        }
        return true;
    }

    private void need(Instant now) {
        lastHeard = now;
        needed = now;
        settled = false;
    }

    /** Somebody says that the task ended, which only a look can settle. */
    synchronized void doubt(Instant now) {
        need(now);
        due = now;
    }

    /** An ear may have been deaf for a while before it was given up, so the task is looked at even before another one opens. */
    synchronized void lost(Instant now) {
        interval = pace.untilNextLook(Duration.between(submitted, now));
        due = earlier(due, now.plus(open ? pace.untilLookAfterLoss() : interval));
        lost = open || lost;
        open = false;
    }

    /** What was heard of a task that is not known to run yet; never an end. */
    public synchronized Optional<LiveEvent.Moved> start() {
        return lastMove.filter(moved -> moved.phase() == LiveEvent.Phase.RUNNING);
    }

    synchronized Optional<Instant> workingSince() {
        return workingSince;
    }

    /** Zero when a look is due. */
    public synchronized Duration untilLook(Instant now) {
        Instant quiet = lastHeard.plus(interval);
        Instant next = open && settled && quiet.isAfter(due) ? quiet : due;
        return next.isAfter(now) ? Duration.between(now, next) : Duration.ZERO;
    }

    public synchronized Look look(Instant now) {
        Instant recently = now.minus(interval.dividedBy(2));
        return new Look(now, settled ? recently : needed, phase == LiveEvent.Phase.ENDED);
    }

    /** The task was seen, and is not over. */
    public synchronized void seen(Look look, Instant now) {
        if (needed.isAfter(look.begun())) {
            return;
        }
        settled = true;
        lost = false;
        interval = open ? pace.untilSafetyLook(silentLooks++) : untilNextLook(now);
        due = now.plus(interval);
    }

    /** There was no answer, or one that needs another; what was heard since then is not put off for that. */
    public synchronized void unseen(Look look, Instant now) {
        boolean overtaken = needed.isAfter(look.begun());
        lost = false;
        interval = overtaken ? pace.untilNextLook(Duration.ZERO) : untilNextLook(now);
        due = now.plus(interval);
    }

    /** The age that counts is the task's, and once its end was heard that of the end. */
    private Duration untilNextLook(Instant now) {
        return pace.untilNextLook(Duration.between(phase == LiveEvent.Phase.ENDED ? needed : submitted, now));
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
