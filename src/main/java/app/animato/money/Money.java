package app.animato.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.stream.Stream;

/** An amount in whole millionths of a US dollar. */
public record Money(long micros) implements Comparable<Money> {

    public static final Money ZERO = new Money(0);

    private static final int DIGITS = 6;

    /** More than anybody has; an amount that makes no sense is taken for this, so that sums stay sums. */
    private static final BigDecimal MOST = new BigDecimal("1000000000");

    /** What is less than a millionth counts as one: nothing is ever booked cheaper than it is. */
    public static Money ofDollars(BigDecimal dollars) {
        return new Money(dollars.min(MOST)
                .setScale(DIGITS, RoundingMode.CEILING)
                .movePointRight(DIGITS)
                .longValueExact());
    }

    public static Money sum(Stream<Money> amounts) {
        return amounts.reduce(ZERO, Money::plus);
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(micros, other.micros));
    }

    public Money minus(Money other) {
        return new Money(Math.subtractExact(micros, other.micros));
    }

    /** Nothing instead of less than nothing. */
    public Money orNothing() {
        return micros < 0 ? ZERO : this;
    }

    public BigDecimal dollars() {
        return BigDecimal.valueOf(micros, DIGITS);
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(micros, other.micros);
    }

    @Override
    public String toString() {
        return dollars().toPlainString() + " USD";
    }
}
