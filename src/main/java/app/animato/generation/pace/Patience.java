package app.animato.generation.pace;

import java.time.Duration;

/**
 * When the provider is believed that it no longer has something: it said so for that long, and that often. Time alone
 * proves nothing, since it also goes by while nobody looks.
 */
public record Patience(Duration time, int looks) {

    /** Believes at once. */
    public static final Patience NONE = new Patience(Duration.ZERO, 1);
}
