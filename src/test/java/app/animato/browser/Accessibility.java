package app.animato.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.stream.Collectors;

/** What axe finds wrong with a page as it stands, by the rules of WCAG 2.2 A and AA. */
public final class Accessibility {

    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private Accessibility() {}

    /** Fails with every place that breaks a rule. Animations still running are the caller's to await. */
    public static void check(Page page) {
        assertThat(new AxeBuilder(page)
                                // Looks at this page alone, without another one to gather what many frames say.
                                .setLegacyMode(true)
                                .withTags(WCAG)
                                .analyze()
                                .getViolations()
                                .stream()
                                .map(Accessibility::sentence))
                .as(page.url())
                .isEmpty();
    }

    private static String sentence(Rule rule) {
        return rule.getId() + " (" + rule.getHelp() + "): "
                + rule.getNodes().stream().map(CheckedNode::getHtml).collect(Collectors.joining(" | "));
    }
}
