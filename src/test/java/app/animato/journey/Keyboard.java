package app.animato.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** Somebody without a mouse, who gets to things by Tab alone and has to see at every stop where that is. */
final class Keyboard {

    private static final int PATIENCE = 80;
    private static final String HAS_FOCUS =
            "element => element === document.activeElement || element.contains(document.activeElement)";

    private final Page page;
    private final Sight sight;

    Keyboard(Page page) {
        this.page = page;
        this.sight = new Sight(page);
    }

    /** Forwards, until it is there. */
    void to(Locator wanted) {
        go("Tab", wanted);
    }

    /** Backwards, until it is there. */
    void backTo(Locator wanted) {
        go("Shift+Tab", wanted);
    }

    private void go(String key, Locator wanted) {
        for (int stop = 0; stop < PATIENCE; stop++) {
            if (stop > 0 || !has(wanted)) {
                page.keyboard().press(key);
            }
            assertThat(sight.troubleWithFocus()).as("on the way to " + wanted).isEmpty();
            if (has(wanted)) {
                return;
            }
        }
        throw new AssertionError(wanted + " cannot be reached by " + key);
    }

    private static boolean has(Locator wanted) {
        return wanted.count() > 0 && (Boolean) wanted.first().evaluate(HAS_FOCUS);
    }

    void press(String key) {
        page.keyboard().press(key);
    }

    void type(String words) {
        page.keyboard().type(words);
    }

    /** After what was done has changed the page. */
    void hasNotLostItsPlace() {
        page.waitForFunction("() => document.activeElement && document.activeElement !== document.body");
    }
}
