package app.animato.generation.ui;

import java.time.Duration;

/** Says how much is left, in steps so coarse that it does not flicker. */
final class RemainingWording {

    private static final int EXACT_BELOW = 10;
    private static final int STEP = 5;
    private static final int MINUTE = 60;

    private RemainingWording() {}

    static String of(Duration remaining) {
        long seconds = remaining.toSeconds();
        if (seconds < 1) {
            return "almost done";
        }
        if (seconds < EXACT_BELOW) {
            return "about " + seconds + "\u00a0s left";
        }
        long rounded = (seconds + STEP - 1) / STEP * STEP;
        return rounded < MINUTE
                ? "about " + rounded + "\u00a0s left"
                : "about " + (seconds + MINUTE - 1) / MINUTE + "\u00a0min left";
    }
}
