package app.animato.generation;

import app.animato.money.Shortage;

/** A video cannot be asked for just now; nothing was stored. */
public final class OverBudget extends RuntimeException {

    private static final long serialVersionUID = 1;

    OverBudget(Shortage shortage) {
        super("Over budget: " + shortage);
    }
}
