package app.animato.generation;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** What an order is going to cost, as far as it can be known before. */
public sealed interface Price {

    /** The sandbox takes no money. */
    record Free() implements Price {}

    /** By what such videos have cost, in US dollars; the provider may charge more or less. */
    record About(BigDecimal dollars) implements Price {

        private static final int DIGITS = 4;

        public About {
            dollars = dollars.setScale(DIGITS, RoundingMode.HALF_UP);
        }
    }

    /** Nothing has been made yet to learn it from. */
    record Unknown() implements Price {}
}
