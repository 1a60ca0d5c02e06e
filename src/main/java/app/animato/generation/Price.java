package app.animato.generation;

import java.math.BigDecimal;

/** What an order is going to cost, as far as it can be known before. */
public sealed interface Price {

    /** The sandbox takes no money. */
    record Free() implements Price {}

    /** By what such videos have cost, in US dollars; the provider may charge more or less. */
    record About(BigDecimal dollars) implements Price {}

    /** Nothing has been made yet to learn it from. */
    record Unknown() implements Price {}
}
