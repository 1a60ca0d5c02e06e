package app.animato.money;

/**
 * How an account stands in this month.
 *
 * @param today how many videos it asked for today
 * @param own what the owner allows it, as far as that is not what everybody may
 * @param may what it may after all
 */
public record AccountMoney(Purse month, int today, Limits own, Limits may) {}
