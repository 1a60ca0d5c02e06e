package app.animato.shared.ui;

import com.vaadin.flow.server.VaadinService;

/** Whether single letters do something, as the person of this browser wants it: whoever speaks to it may not. */
public final class LetterKeys {

    private static final String OFF = "off";

    private LetterKeys() {}

    /** To be called while a request of the browser is being answered. */
    public static boolean areOn() {
        return RememberedChoice.LETTER_KEYS
                .read(VaadinService.getCurrentRequest())
                .filter(OFF::equals)
                .isEmpty();
    }

    /** Remembers it for this browser. */
    public static void turn(boolean on) {
        RememberedChoice.LETTER_KEYS.write(on ? "on" : OFF);
    }
}
