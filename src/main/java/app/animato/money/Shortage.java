package app.animato.money;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Why a set cannot be asked for: what is left, whose it is, and on which day of the house there is enough; no day where
 * all that there is at a beginning is not.
 */
public sealed interface Shortage {

    /**
     * There is too little money left in this month.
     *
     * @param house whether it is the house that has too little, and not the account
     * @param needed what all of the set may cost
     */
    record OfMoney(boolean house, Money left, Money needed, Optional<LocalDate> more) implements Shortage {}

    /** There are too few videos left on this day. */
    record OfVideos(boolean house, int left, Optional<LocalDate> more) implements Shortage {}
}
