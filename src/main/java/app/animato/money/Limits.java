package app.animato.money;

import java.util.Optional;

/**
 * What may be spent and asked for.
 *
 * @param month in a month; empty when there is no limit
 * @param videos on a day; empty when there is no limit
 */
public record Limits(Optional<Money> month, Optional<Integer> videos) {

    public static final Limits NONE = new Limits(Optional.empty(), Optional.empty());

    /** These, where there are any, and the others where there are none. */
    Limits or(Limits others) {
        return new Limits(month.or(others::month), videos.or(others::videos));
    }
}
