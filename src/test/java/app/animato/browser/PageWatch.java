package app.animato.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Request;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Looks over a browser's shoulder: what its pages were kept from by their own policy, and what they asked other hosts for.
 * A page that works as it is meant to does neither.
 */
public final class PageWatch {

    private static final Set<String> FROM_THE_PAGE_ITSELF = Set.of("data", "blob", "about");

    private final List<String> trespasses = new CopyOnWriteArrayList<>();
    private final String host;

    private PageWatch(String host) {
        this.host = host;
    }

    /** From here on, until the context is closed. */
    public static PageWatch over(BrowserContext context, String home) {
        PageWatch watch = new PageWatch(URI.create(home).getAuthority());
        context.onConsoleMessage(watch::hear);
        context.onRequest(watch::see);
        return watch;
    }

    private void hear(ConsoleMessage message) {
        if (message.text().contains("Content Security Policy")) {
            trespasses.add(message.text() + " at " + message.location());
        }
    }

    private void see(Request request) {
        String scheme = request.url().substring(0, request.url().indexOf(':'));
        if (!FROM_THE_PAGE_ITSELF.contains(scheme)
                && !host.equals(URI.create(request.url()).getAuthority())) {
            trespasses.add("asked for " + request.url());
        }
    }

    public void assertNothingHappened() {
        assertThat(trespasses).as("what pages did that they must not").isEmpty();
    }
}
