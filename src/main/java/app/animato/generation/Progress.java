package app.animato.generation;

import java.time.Duration;
import java.util.Optional;

/**
 * How far a video is.
 *
 * @param percent 0 to 100
 * @param remaining the provider's own estimate, or else what is left of the usual time; never negative
 */
public record Progress(int percent, Optional<Step> step, Optional<Duration> remaining) {

    /** One of the equal parts that the provider counts in. */
    public record Step(int current, int total) {}

    /** The later of the two: what is on a screen never runs backwards. */
    Progress further(Progress heard) {
        if (heard.percent != percent) {
            return heard.percent > percent ? heard : this;
        }
        return heard.stepsDone() >= stepsDone() ? heard : this;
    }

    private int stepsDone() {
        return step.map(Step::current).orElse(0);
    }
}
