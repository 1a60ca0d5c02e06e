package app.animato.money;

/** What came of the money that was set aside for a wish. */
public sealed interface Bill {

    /** The provider told what it cost. */
    record Charged(Money cost) implements Bill {}

    /** It was made and paid for, but what it cost was not told: what was set aside is taken for it. */
    record Untold() implements Bill {}

    /** It was never sent, or the provider charges nothing for it. */
    record Nothing() implements Bill {}

    /** Whether it was charged will not be known unless it turns up. */
    record Unclear() implements Bill {}
}
