package app.animato.bench;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
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
            const see = (wish, what) => { (window.seen[wish] ??= {})[what] ??= Date.now(); };
            const look = () => {
              for (const photo of document.querySelectorAll('img.making-photo, img.making-still')) photos.add(photo.src);
              for (const card of document.querySelectorAll('article.making')) {
                const seed = card.querySelector('.making-facts span')?.textContent.match(/Seed (\\d+)/)?.[1];
                const video = card.querySelector('video');
                if (!seed || !video) continue;
                const wish = seed + ' ' + card.querySelector('h3').textContent;
                if (!video.watched) {
                  video.watched = true;
                  see(wish, 'placed');
                  video.requestVideoFrameCallback(() => { see(wish, 'frame'); video.pause(); });
                }
                if (video.poster && !photos.has(video.poster) && video.posterSeen !== video.poster) {
                  video.posterSeen = video.poster;
                  const poster = new Image();
                  poster.src = video.poster;
                  poster.decode().then(() => see(wish, 'poster'));
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

    /** All of them with one click, and nothing is done after it. */
    void generate(List<Wished> wishes) {
        Locator chosen = page.locator(".effect input:checked");
        while (chosen.count() > 0) {
            chosen.first().uncheck();
        }
        for (Wished wish : wishes) {
            page.getByRole(
                            AriaRole.CHECKBOX,
                            new Page.GetByRoleOptions()
                                    .setName(wish.effect().label())
                                    .setExact(true))
                    .check();
        }
        Locator field = page.getByLabel("Seed", new Page.GetByLabelOptions().setExact(true));
        field.fill(Long.toString(wishes.getFirst().seed()));
        field.blur();
        button("Generate").click();
    }

    /** Looks seldom: a page that is asked at every frame makes frames for that. */
    void awaitSeen(Wished wish) {
        page.waitForFunction(
                "wish => window.seen[wish]?.poster || window.seen[wish]?.frame",
                wish.key(),
                new Page.WaitForFunctionOptions().setTimeout(120_000).setPollingInterval(250));
    }

    /** What was noted for a generation: {@code placed}, {@code poster}, {@code frame}. */
    Map<String, Instant> seen(Wished wish) {
        Map<String, Instant> noted = new TreeMap<>();
        if (page.evaluate("wish => window.seen[wish]", wish.key()) instanceof Map<?, ?> moments) {
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
