package app.animato.generation.line;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What is known of the way out to the provider; decides by it whether the next in line may go.
 *
 * @param learned how many of ours the provider last had room for; empty while it has refused none
 * @param nextTry when one may go out beyond what is known to be let in
 * @param tries how often in a row that was in vain
 */
public record LineState(Optional<Integer> learned, Optional<Paused> paused, Optional<Instant> nextTry, int tries) {

    /** So many may be on their way at once: what the provider refuses it refuses only so often. */
    private static final int MOST_LEAVING = 4;

    private static final int MOST_TRIES_IN_HOPE = 4;

    /**
     * Nothing goes out but one now and then that finds out whether it is over.
     *
     * @param detail the provider's words or the fault's, for the owner
     */
    public record Paused(Pause why, Instant since, String detail) {}

    public static final LineState OPEN = new LineState(Optional.empty(), Optional.empty(), Optional.empty(), 0);

    Turn turn(Occupancy here, int mostAtOnce, Instant now) {
        if (here.total() >= mostAtOnce) {
            return Turn.waitForRoom();
        }
        if (paused.isPresent()) {
            return tryOnce(here, now);
        }
        if (here.leaving() >= MOST_LEAVING) {
            return Turn.waitForRoom();
        }
        if (learned.isEmpty() || here.total() < learned.get()) {
            return Turn.go();
        }
        return tryOnce(here, now);
    }

    private Turn tryOnce(Occupancy here, Instant now) {
        if (nextTry.filter(at -> at.isAfter(now)).isPresent()) {
            return new Turn.Wait(nextTry);
        }
        return here.leaving() == 0 ? Turn.trial() : Turn.waitForRoom();
    }

    /** One goes out beyond what is known: until its answer comes, or the time is over, no other one does. */
    LineState afterTrial(LinePace pace, Instant now) {
        return new LineState(learned, paused, Optional.of(now.plus(untilNextTry(pace))), tries + 1);
    }

    private Duration untilNextTry(LinePace pace) {
        return paused.map(pause -> pace.untilProbe(pause.why(), tries))
                .orElseGet(() -> learned.orElse(0) == 0 ? pace.untilTrialAlone(tries) : pace.untilTrial(tries));
    }

    /** @param accepted how many of ours the provider has now, the accepted one among them */
    LineState afterAccepted(int accepted, int mostAtOnce, LinePace pace, Instant now) {
        LineState free = paused.isPresent() ? new LineState(learned, Optional.empty(), Optional.empty(), 0) : this;
        if (accepted >= mostAtOnce) {
            return OPEN;
        }
        return free.learned.filter(known -> accepted > known).isPresent()
                ? new LineState(
                        Optional.of(accepted), Optional.empty(), Optional.of(now.plus(pace.afterGoodTrial())), 0)
                : free;
    }

    /** @param accepted how many of ours the provider has while it refuses one more */
    LineState afterBusy(int accepted, LinePace pace, Instant now) {
        LineState known = afterOtherRefusal();
        if (known.paused.isPresent()) {
            return known;
        }
        Instant trial = now.plus(accepted == 0 ? pace.untilTrialAlone(known.tries) : pace.untilTrial(known.tries));
        return new LineState(
                Optional.of(accepted),
                Optional.empty(),
                known.nextTry
                        .filter(planned -> planned.isAfter(now) && planned.isBefore(trial))
                        .or(() -> Optional.of(trial)),
                Math.max(known.tries, 1));
    }

    /** The provider read a request and answered, so the key is good and it is there. */
    LineState afterOtherRefusal() {
        return paused.filter(pause -> !pause.why().outlastsOtherRefusals())
                .map(over -> new LineState(learned, Optional.empty(), Optional.empty(), 0))
                .orElse(this);
    }

    /** A pause of the same kind goes on; another kind takes its place. */
    LineState pausedFor(Pause why, String detail, LinePace pace, Instant now) {
        return paused.filter(pause -> pause.why() == why).isPresent()
                ? this
                : new LineState(
                        learned,
                        Optional.of(new Paused(
                                why,
                                paused.filter(pause -> pause.why().hold() == why.hold())
                                        .map(Paused::since)
                                        .orElse(now),
                                detail)),
                        Optional.of(now.plus(pace.untilProbe(why, 0))),
                        1);
    }

    /**
     * There is a reason to hope that it is over: one that finds it out need not wait, and all others still do. Hope that
     * was in vain too often is no reason any more.
     */
    LineState hopefulFor(Pause why, Instant now) {
        return tries <= MOST_TRIES_IN_HOPE
                        && paused.filter(pause -> pause.why() == why).isPresent()
                ? new LineState(learned, paused, nextTry.filter(now::isAfter).or(() -> Optional.of(now)), tries)
                : this;
    }

    LineState endOf(Pause why) {
        return paused.filter(pause -> pause.why() == why).isPresent()
                ? new LineState(learned, Optional.empty(), Optional.empty(), 0)
                : this;
    }
}
