package app.animato.bench;

import app.animato.browser.Browsers;
import app.animato.sandbox.FilmSettings;
import app.animato.sandbox.Sandbox;
import app.animato.sandbox.SandboxSettings;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.DoubleAdder;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a browser that has nothing in its cache is sent for a page, and how that page comes to be seen. */
class FirstVisitBench {

    /** Vaadin's stock starter, and the push script that it does without, both compressed. */
    private static final double STOCK_STARTER_KB = 414 + 13;

    private static final double OF_STOCK = 0.9;

    /** What comes ready-made with Vaadin. */
    private static final Pattern FRAMEWORK = Pattern.compile("/(VAADIN|aura)/");

    private static final String OBSERVE = """
            window.shift = 0;
            new PerformanceObserver(list => {
              for (const moved of list.getEntries()) if (!moved.hadRecentInput) window.shift += moved.value;
            }).observe({ type: 'layout-shift', buffered: true });
            new PerformanceObserver(list => {
              for (const painted of list.getEntries()) window.largest = painted.startTime;
            }).observe({ type: 'largest-contentful-paint', buffered: true });
            """;

    @Test
    void first_visit(@TempDir Path folder) {
        SandboxSettings settings =
                SandboxSettings.in(folder.resolve("provider")).withFilm(FilmSettings.SHARED);
        try (Sandbox provider = Sandbox.start(settings);
                BenchedAnimato animato = new BenchedAnimato(folder.resolve("animato"), provider);
                Playwright playwright = Browsers.playwright();
                Browser browser = Browsers.launch(playwright)) {
            animato.awaitReady();
            String signedIn = signedIn(browser, animato);
            Results.add(Stream.of(
                            visit("first visit, sign in", newContext(browser, animato), "sign-in"),
                            visit(
                                    "first visit, studio",
                                    browser.newContext(new Browser.NewContextOptions()
                                            .setBaseURL(animato.address())
                                            .setStorageState(signedIn)),
                                    ""))
                    .flatMap(List::stream)
                    .toList());
        }
    }

    private static List<Row> visit(String topic, BrowserContext context, String address) {
        try (context) {
            context.addInitScript(OBSERVE);
            Page page = context.newPage();
            DoubleAdder bytes = new DoubleAdder();
            DoubleAdder framework = new DoubleAdder();
            Set<String> frameworks = ConcurrentHashMap.newKeySet();
            CDPSession network = context.newCDPSession(page);
            network.on("Network.requestWillBeSent", sent -> {
                if (FRAMEWORK
                        .matcher(sent.getAsJsonObject("request").get("url").getAsString())
                        .find()) {
                    frameworks.add(sent.get("requestId").getAsString());
                }
            });
            network.on("Network.loadingFinished", loaded -> {
                double length = loaded.get("encodedDataLength").getAsDouble();
                bytes.add(length);
                if (frameworks.contains(loaded.get("requestId").getAsString())) {
                    framework.add(length);
                }
            });
            network.send("Network.enable");
            page.navigate(address);
            page.getByRole(AriaRole.HEADING).first().waitFor();
            page.waitForLoadState(LoadState.NETWORKIDLE);
            return List.of(
                    Row.aimed(
                            topic,
                            "bytes over the wire, compressed",
                            bytes.sum() / 1000,
                            "KB",
                            OF_STOCK * STOCK_STARTER_KB),
                    Row.told(topic, "of these Vaadin's bundle, theme and push script", framework.sum() / 1000, "KB"),
                    Row.told(topic, "largest picture or text painted", number(page, "window.largest"), "ms"),
                    Row.aimed(topic, "layout shift", number(page, "window.shift"), "", 0.1));
        }
    }

    private static double number(Page page, String expression) {
        return ((Number) page.evaluate(expression)).doubleValue();
    }

    private static String signedIn(Browser browser, BenchedAnimato animato) {
        try (OwnersPage page = new OwnersPage(browser, animato.address(), "first@example.org")) {
            return page.cookies();
        }
    }

    private static BrowserContext newContext(Browser browser, BenchedAnimato animato) {
        return browser.newContext(new Browser.NewContextOptions().setBaseURL(animato.address()));
    }
}
