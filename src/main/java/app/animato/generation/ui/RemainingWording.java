package app.animato.generation.ui;

import static app.animato.shared.ui.Texts.text;

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
            return text("generation.remaining.almost");
        }
        if (seconds < EXACT_BELOW) {
            return text("generation.remaining.seconds", seconds);
        }
        long rounded = (seconds + STEP - 1) / STEP * STEP;
        return rounded < MINUTE
                ? text("generation.remaining.seconds", rounded)
                : text("generation.remaining.minutes", (seconds + MINUTE - 1) / MINUTE);
    }
}
