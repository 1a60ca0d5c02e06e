package app.animato.bench;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.List;

/** A gallery of ten thousand on the screen of a phone, whose processor is a quarter of this one. */
final class PhonesWall implements AutoCloseable {

    static final String PASSWORD = "plum orbit lantern 7";

    private static final String TOPIC = "a wall of 10,000 on a phone, processor at a quarter";
    private static final int SLOWER = 4;
    private static final int FLINGS = 120;
    private static final int STEPS = 60;

    /** Counts shifts of the layout without a person's doing, frames, and how long keys wait for their frame. */
    private static final String WATCH = """
            window.watched = { shift: 0, frames: [], keys: [], first: 0 };
            new PerformanceObserver(list => list.getEntries().forEach(e => { watched.shift += e.value; }))
              .observe({ type: 'layout-shift', buffered: true });
            new PerformanceObserver(list => list.getEntries()
                .filter(e => e.name === 'keydown').forEach(e => watched.keys.push(e.duration)))
              .observe({ type: 'event', durationThreshold: 16, buffered: true });
            let last = 0;
            const frame = now => {
              if (last) watched.frames.push(now - last);
              last = now;
              if (!watched.first && document.querySelector('.gallery-tile img.loaded')) watched.first = now;
              requestAnimationFrame(frame);
            };
            requestAnimationFrame(frame);
            """;

    private final BrowserContext context;
    private final Page page;

    PhonesWall(Browser browser, String address, String email) {
        context = browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(address)
                .setViewportSize(390, 844)
                .setDeviceScaleFactor(2)
                .setHasTouch(true)
                .setIsMobile(true));
        page = context.newPage();
        page.navigate("sign-in");
        page.getByLabel("E-mail").fill(email);
        page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true)).fill(PASSWORD);
        page.keyboard().press("Enter");
        page.waitForURL(url -> !url.contains("sign-in"));
        context.addInitScript(WATCH);
        JsonObject rate = new JsonObject();
        rate.addProperty("rate", SLOWER);
        context.newCDPSession(page).send("Emulation.setCPUThrottlingRate", rate);
    }

    List<Row> measure() {
        page.navigate("gallery");
        page.waitForFunction("() => watched.first > 0");
        page.waitForFunction("() => document.querySelectorAll('.gallery-tile img.loaded').length > 9");
        double first = number("() => watched.first");
        page.evaluate("() => { watched.frames = []; watched.keys = []; }");
        for (int fling = 0; fling < FLINGS; fling++) {
            page.evaluate("() => new Promise(done => { scrollBy(0, 700); requestAnimationFrame(() => done()); })");
        }
        Spread frames = Spread.of(numbers("() => watched.frames"));
        double tiles = number("() => document.querySelectorAll('.gallery-tile').length");
        page.locator("a.gallery-link").first().focus();
        for (int step = 0; step < STEPS; step++) {
            page.keyboard().press("ArrowDown");
        }
        Spread keys = Spread.of(numbers("() => [...watched.keys, 16]"));
        return List.of(
                Row.told(TOPIC, "navigation → first picture", first, "ms"),
                Row.aimed(TOPIC, "layout shift", number("() => watched.shift"), "", 0.1),
                Row.told(TOPIC, "frame while scrolling, p50", frames.p50(), "ms"),
                Row.aimed(TOPIC, "frame while scrolling, p95", frames.p95(), "ms", 50),
                Row.aimed(TOPIC, "arrow key → next frame, p95", keys.p95(), "ms", 200),
                Row.aimed(TOPIC, "tiles in the document", tiles, "", 150));
    }

    private double number(String script) {
        return ((Number) page.evaluate(script)).doubleValue();
    }

    private List<Double> numbers(String script) {
        return ((List<?>) page.evaluate(script))
                .stream().map(value -> ((Number) value).doubleValue()).toList();
    }

    @Override
    public void close() {
        context.close();
    }
}
