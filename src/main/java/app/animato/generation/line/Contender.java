package app.animato.generation.line;

import app.animato.account.AccountId;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/**
 * An account with something in the line. In order, the one that is next comes first: whoever has the least at the
 * provider, then whose last turn is longest ago, then who has waited longest.
 *
 * @param served when it last had a turn; empty when it never had one
 * @param longest since when its oldest one waits
 * @param waiting how many of its wait
 */
public record Contender(AccountId account, int atProvider, Optional<Instant> served, Instant longest, int waiting)
        implements Comparable<Contender> {

    private static final Comparator<Contender> FAIR = Comparator.comparingInt(Contender::atProvider)
            .thenComparing(contender -> contender.served().orElse(Instant.MIN))
            .thenComparing(Contender::longest)
            .thenComparing(contender -> contender.account().value());

    @Override
    public int compareTo(Contender other) {
        return FAIR.compare(this, other);
    }
}
