package app.animato.gallery;

import app.animato.effect.Effect;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Which lines of the history are wanted; empty means all.
 *
 * @param since the first moment that counts
 * @param before the first moment that does not count any more
 */
public record HistoryFilter(
        Optional<Effect> effect,
        Optional<HistoryPart> part,
        Optional<Instant> since,
        Optional<Instant> before,
        Optional<Words> words) {

    public static final HistoryFilter ALL =
            new HistoryFilter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /**
     * What somebody typed, as far as it can be found: one of these effects, or a seed that begins with these digits.
     *
     * @param seed empty for none
     */
    public record Words(Set<Effect> effects, String seed) {}

    public HistoryFilter(Optional<Effect> effect, Optional<HistoryPart> part) {
        this(effect, part, Optional.empty(), Optional.empty(), Optional.empty());
    }
}
