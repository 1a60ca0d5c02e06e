package app.animato.bench;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/** A person's open studio, which notes by its own clock when each video could be seen. */
final class OwnersPage implements AutoCloseable {

    private static final String PASSWORD = "plum orbit lantern 7";

    /**
     * A video is seen from the moment on when its poster has been loaded and decoded, or a frame of it is on the
     * screen; the photo that stands in for a poster does not count. It is paused then, so that those that were seen do not
     * take the processor from those that are awaited.
     */
    private static final String WATCH = """
            window.seen = {};
            const photos = new Set();
            const see = (seed, what) => { (window.seen[seed] ??= {})[what] ??= Date.now(); };
            const look = () => {
              for (const photo of document.querySelectorAll('img.making-photo')) photos.add(photo.src);
              for (const card of document.querySelectorAll('article.making')) {
                const seed = card.querySelector('.making-facts span')?.textContent.match(/Seed (\\d+)/)?.[1];
                const video = card.querySelector('video');
                if (!seed || !video) continue;
                if (!video.watched) {
                  video.watched = true;
                  see(seed, 'placed');
                  video.requestVideoFrameCallback(() => { see(seed, 'frame'); video.pause(); });
                }
                if (video.poster && !photos.has(video.poster) && video.posterSeen !== video.poster) {
                  video.posterSeen = video.poster;
                  const poster = new Image();
                  poster.src = video.poster;
                  poster.decode().then(() => see(seed, 'poster'));
                }
              }
            };
            new MutationObserver(look).observe(document, { subtree: true, childList: true, attributes: true });
            """;

    private final BrowserContext context;
    private final Page page;

    OwnersPage(Browser browser, String address, String email) {
        context = browser.newContext(
                new Browser.NewContextOptions().setBaseURL(address).setViewportSize(1280, 1400));
        context.addInitScript("document.addEventListener('DOMContentLoaded', () => {" + WATCH + "});");
        page = context.newPage();
        page.navigate("create-account");
        page.getByLabel("E-mail").fill(email);
        page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true)).fill(PASSWORD);
        button("Create account").click();
        page.getByLabel("Photo", new Page.GetByLabelOptions().setExact(true))
                .setInputFiles(Path.of("frontend", "sample", "portrait.jpg"));
        page.getByAltText("Your photo").waitFor();
    }

    /** Makes another browser context this person's. */
    String cookies() {
        return context.storageState();
    }

    void generate(long seed) {
        Locator field = page.getByLabel("Seed", new Page.GetByLabelOptions().setExact(true));
        field.fill(Long.toString(seed));
        field.blur();
        button("Generate").click();
        page.getByText("Seed " + seed, new Page.GetByTextOptions().setExact(true))
                .waitFor();
    }

    void awaitSeen(long seed) {
        page.waitForFunction(
                "seed => window.seen[seed]?.poster || window.seen[seed]?.frame",
                Long.toString(seed),
                new Page.WaitForFunctionOptions().setTimeout(120_000));
    }

    /** What was noted for a generation: {@code placed}, {@code poster}, {@code frame}. */
    Map<String, Instant> seen(long seed) {
        Map<String, Instant> noted = new TreeMap<>();
        if (page.evaluate("seed => window.seen[seed]", Long.toString(seed)) instanceof Map<?, ?> moments) {
            moments.forEach((what, moment) ->
                    noted.put(String.valueOf(what), Instant.ofEpochMilli(((Number) moment).longValue())));
        }
        return noted;
    }

    private Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    @Override
    public void close() {
        context.close();
    }
}
