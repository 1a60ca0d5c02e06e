package app.animato.money;

/**
 * What was counted for somebody in a month or on a day.
 *
 * @param reserved set aside for what is not settled yet
 * @param videos asked for, without those that were taken back or came to nothing for free
 */
public record Purse(Money reserved, Money spent, int videos) {

    public static final Purse EMPTY = new Purse(Money.ZERO, Money.ZERO, 0);

    /** What cannot be promised to anybody else. */
    public Money bound() {
        return reserved.plus(spent);
    }
}
