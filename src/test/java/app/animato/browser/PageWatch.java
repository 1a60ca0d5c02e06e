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
    private final Set<String> visited;

    private PageWatch(String host, Set<String> visited) {
        this.host = host;
        this.visited = visited;
    }

    /**
     * From here on, until the context is closed.
     *
     * @param visited hosts to which people may be led, but of which no page asks for anything
     */
    public static PageWatch over(BrowserContext context, String home, Set<String> visited) {
        PageWatch watch = new PageWatch(URI.create(home).getAuthority(), visited);
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
        String asked = URI.create(request.url()).getAuthority();
        if (!FROM_THE_PAGE_ITSELF.contains(scheme)
                && !host.equals(asked)
                && !(visited.contains(asked) && isLed(request))) {
            trespasses.add("asked for " + request.url());
        }
    }

    /** By a link, or by our own answer, which may pass through the worker that shows when we are away. */
    private static boolean isLed(Request request) {
        return request.isNavigationRequest() || request.redirectedFrom() != null;
    }

    public void assertNothingHappened() {
        assertThat(trespasses).as("what pages did that they must not").isEmpty();
    }
}
