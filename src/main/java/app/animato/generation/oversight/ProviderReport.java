package app.animato.generation.oversight;

import java.time.Instant;
import java.util.Optional;

/**
 * What the owner of the house should know about the provider.
 *
 * @param since since when it is so; empty while it works
 * @param detail the provider's or the fault's own words; empty when there are none
 * @param nextTry when it is tried again, as far as that is planned
 * @param mostAtOnce how many generations may be at the provider at once by our own setting
 * @param learnedLimit how many it last had room for; empty while it has refused none
 */
public record ProviderReport(
        ProviderState state,
        Optional<Instant> since,
        String detail,
        Optional<Instant> nextTry,
        int mostAtOnce,
        Optional<Integer> learnedLimit,
        int atProvider) {

    /** The limit that counts. */
    public int limit() {
        return Math.min(mostAtOnce, learnedLimit.orElse(mostAtOnce));
    }
}
