package app.animato.generation;

import java.time.Duration;
import java.util.Optional;

/**
 * How far the provider says it is.
 *
 * @param percent 0 to 100
 * @param remaining the provider's own estimate
 */
public record Progress(int percent, Optional<Duration> remaining) {

    /** The later of the two: what is on a screen never runs backwards. */
    Progress further(Progress heard) {
        return heard.percent >= percent ? heard : this;
    }
}
