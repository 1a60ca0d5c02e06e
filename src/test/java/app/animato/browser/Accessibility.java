package app.animato.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.List;
import java.util.stream.Collectors;

/** What axe finds wrong with a page as it stands, by the rules of WCAG 2.2 A and AA. */
public final class Accessibility {

    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static final List<String> OF_COLOURS = List.of("color-contrast", "link-in-text-block");

    private Accessibility() {}

    /** Fails with every place that breaks a rule. Animations still running are the caller's to await. */
    public static void check(Page page) {
        assertClean(page, look(page).withTags(WCAG));
    }

    /** As {@link #check}, and of the dark page those rules which depend on colours. From then on nothing moves. */
    public static void checkInBothColours(Page page) {
        wear(page, ColorScheme.DARK);
        assertClean(page, look(page).withRules(OF_COLOURS));
        wear(page, ColorScheme.LIGHT);
        assertClean(page, look(page).withTags(WCAG));
    }

    /** Without motion, so that no colour is on its way from one scheme to the other. */
    private static void wear(Page page, ColorScheme scheme) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme).setReducedMotion(ReducedMotion.REDUCE));
        page.waitForFunction("() => document.getAnimations().every(motion => motion.playState !== 'running'"
                + " || motion.effect.getComputedTiming().iterations === Infinity)");
    }

    private static AxeBuilder look(Page page) {
        AxeRunOptions options = new AxeRunOptions();
        // To name everything that is well, too, takes most of the time.
        options.setResultTypes(List.of("violations"));
        // Looks at this page alone, without another one to gather what many frames say.
        return new AxeBuilder(page).options(options).setLegacyMode(true);
    }

    private static void assertClean(Page page, AxeBuilder axe) {
        assertThat(axe.analyze().getViolations().stream().map(Accessibility::sentence))
                .as(page.url())
                .isEmpty();
    }

    private static String sentence(Rule rule) {
        return rule.getId() + " (" + rule.getHelp() + "): "
                + rule.getNodes().stream().map(CheckedNode::getHtml).collect(Collectors.joining(" | "));
    }
}
