package app.animato.money;

import java.math.BigDecimal;
import java.util.Optional;

/** What came of the money that was set aside for a wish. */
public sealed interface Bill {

    /** What the provider told that it cost, in US dollars; nought tells nothing. */
    static Optional<Bill> told(Optional<BigDecimal> cost) {
        return cost.filter(dollars -> dollars.signum() > 0).map(dollars -> new Charged(Money.ofDollars(dollars)));
    }

    /** The provider told what it cost. */
    record Charged(Money cost) implements Bill {}

    /** It was made and paid for, but what it cost was not told: what was set aside is taken for it. */
    record Untold() implements Bill {}

    /** It was never sent, or the provider charges nothing for it. */
    record Nothing() implements Bill {}

    /** Whether it was charged will not be known unless it turns up. */
    record Unclear() implements Bill {}
}
