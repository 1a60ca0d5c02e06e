package app.animato.generation.line;

import app.animato.generation.pace.Pace;
import app.animato.generation.pace.PaceSettings;
import java.time.Duration;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** How often the line before the provider is tried and looked at, in beats and never in step; see {@link Pace}. */
@Component
public class LinePace {

    private static final double JITTER = 0.2;
    private static final int FIRST_TRIAL = 15;
    private static final int RAREST_TRIAL = 300;
    private static final int FIRST_TRY_ALONE = 5;
    private static final int RAREST_TRY_ALONE = 60;
    private static final int MOST_DOUBLINGS = 10;
    private static final int REST = 300;
    private static final int WATCH = 20;
    private static final int ABSENCE = 60;
    private static final int LONGEST_PROBE = 5;
    private static final int RETURN = 5;
    private static final Duration RETURN_OF_EACH = Duration.ofMillis(20);

    private final Duration beat;
    private final RandomGenerator chance;

    @Autowired
    LinePace(PaceSettings settings) {
        this(settings, new Random());
    }

    /** The chance is drawn from by many threads at once. */
    LinePace(PaceSettings settings, RandomGenerator chance) {
        this.beat = settings.beat();
        this.chance = chance;
    }

    /** Until a generation is sent to find out whether a pause is over. */
    Duration untilProbe(Pause pause, int tries) {
        return doubling(pause.leastBeats(), pause.mostBeats(), tries);
    }

    /** Until one more than the provider last had room for is sent. */
    Duration untilTrial(int tries) {
        return doubling(FIRST_TRIAL, RAREST_TRIAL, tries);
    }

    /** The same where the provider is busy though it has none of ours, so that no end of ours will tell. */
    Duration untilTrialAlone(int tries) {
        return doubling(FIRST_TRY_ALONE, RAREST_TRY_ALONE, tries);
    }

    /** Until yet one more is sent where a trial went well. */
    Duration afterGoodTrial() {
        return jittered(2);
    }

    /** Until a generation whose turn it is not looks by itself; before that it is called. */
    Duration rest() {
        return jittered(REST);
    }

    /** Until somebody looks whether a call got lost. */
    Duration watch() {
        return jittered(WATCH);
    }

    /** Until a step that needs an absent provider is taken again by itself; before that it is called. */
    public Duration absence() {
        return jittered(ABSENCE);
    }

    /** The time between two probes of an absent provider: it starts at a beat and never grows much beyond ten, jitter included. */
    Duration firstProbe() {
        return beat;
    }

    Duration rarestProbe() {
        return beat.multipliedBy(8);
    }

    /** How long a probe may go without an answer until another one is sent: a provider that is back answers at once. */
    Duration longestProbe() {
        return beat.multipliedBy(LONGEST_PROBE);
    }

    /** Between two looks whether it is time for a probe. */
    Duration betweenProbes() {
        return beat.dividedBy(4);
    }

    /** Until what is owed at the provider's return is tried again. */
    Duration untilCaughtUp() {
        return jittered(1);
    }

    /** Somewhere in the first moments after the provider's return, so that not everything asks at once. */
    Duration afterReturn(int howMany) {
        Duration all = RETURN_OF_EACH.multipliedBy(howMany);
        Duration longest = beat.multipliedBy(RETURN);
        long most = Math.min(all.toMillis(), longest.toMillis());
        return Duration.ofMillis(Math.round(chance.nextDouble() * most));
    }

    private Duration doubling(int first, int most, int times) {
        return jittered(Math.min(most, (long) first << Math.clamp(times, 0, MOST_DOUBLINGS)));
    }

    private Duration jittered(long beats) {
        double factor = 1 + JITTER * (2 * chance.nextDouble() - 1);
        return Duration.ofMillis(Math.round(beat.toMillis() * beats * factor));
    }
}
