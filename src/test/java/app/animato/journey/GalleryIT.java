package app.animato.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.animato.testing.FullWall;
import com.google.gson.JsonObject;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.KeyboardModifier;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The wall, one video on its way through it, and the trash, with mouse, keyboard and finger. */
class GalleryIT extends RunningAnimato {

    @Autowired
    private ApplicationContext application;

    @Test
    void a_wall_of_hundreds_is_looked_through_sorted_out_and_tidied_up() throws IOException {
        Page page = newDevice();
        String email = newEmail();
        arrive(page, email);
        FullWall wall = new FullWall(application, email);
        List<UUID> ids = wall.hang(400, Instant.now().minus(Duration.ofHours(1)), Duration.ofHours(5));

        page.navigate("gallery");
        assertThat(tiles(page).first()).isVisible();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(2))
                        .first())
                .isVisible();
        inspect(page, "gallery-wall");
        onlyWhatIsNearIsThere(page);
        comesBackToWhereItWasLeft(page, ids);
        hearsWhatHappensWhileAnAnswerIsOnItsWay(page, ids);
        filters(page);
        choosesNothingElseThanWasMeant(page);
        selectsARangeAndDownloadsIt(page);
        trashesAndTakesItBack(page);
        looksThroughByKeyboard(page, ids);
    }

    private static void onlyWhatIsNearIsThere(Page page) {
        page.evaluate("() => document.scrollingElement.scrollTo(0, 6000)");
        page.waitForCondition(() -> (Boolean) page.evaluate("() => [...document.querySelectorAll('.gallery-tile img')]"
                + ".filter(i => i.complete && i.naturalWidth).length > 10"));
        assertThat(tiles(page).count()).isLessThan(150);
    }

    private static void comesBackToWhereItWasLeft(Page page, List<UUID> ids) {
        Locator tile = page.locator("a.gallery-link[href^='generation/" + ids.get(200) + "']");
        // The middle of the wall, at one go: who rushes past on the way fetches nothing.
        page.evaluate("() => document.scrollingElement.scrollTo(0, document.scrollingElement.scrollHeight / 2)");
        assertThat(tile).isVisible();
        // Whole, wherever the day of the month puts it: one that is half covered is brought into sight on the way back.
        tile.evaluate("tile => tile.scrollIntoView({ block: 'center' })");
        double top = tile.boundingBox().y;
        tile.click();
        page.waitForURL(Pattern.compile("generation/"));
        assertThat(page.locator("animato-viewer video")).isVisible();
        page.keyboard().press("s");
        assertThat(button(page, "Favourite")).hasAttribute("aria-pressed", "true");
        page.goBack();
        assertThat(tile).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(30_000));
        page.waitForCondition(() -> Optional.ofNullable(tile.boundingBox())
                .filter(box -> Math.abs(box.y - top) < 5)
                .isPresent());
        Locator favourites = page.locator(".gallery-tile[data-favourite]");
        assertThat(favourites.locator("a.gallery-link[href^='generation/" + ids.get(200) + "']"))
                .hasCount(1);
        tile.focus();
        page.keyboard().press("f");
        assertThat(favourites).hasCount(0);
    }

    private static void hearsWhatHappensWhileAnAnswerIsOnItsWay(Page page, List<UUID> ids) {
        Locator tile = page.locator("a.gallery-link[href^='generation/" + ids.get(200) + "']");
        Locator neighbour = page.locator("a.gallery-link[href^='generation/" + ids.get(201) + "']");
        tile.click();
        assertThat(page.locator("animato-viewer video")).isVisible();
        AtomicReference<Runnable> answer = new AtomicReference<>();
        Pattern measured = Pattern.compile("wall/timeline");
        page.route(measured, route -> {
            if (answer.get() == null) {
                APIResponse old = route.fetch();
                answer.set(() -> route.fulfill(new Route.FulfillOptions().setResponse(old)));
            } else {
                route.resume();
            }
        });
        page.goBack();
        assertThat(neighbour).hasCount(1);
        page.waitForCondition(() -> answer.get() != null);
        Page other = page.context().newPage();
        other.navigate("generation/" + ids.get(201));
        assertThat(other.locator("animato-viewer video")).isVisible();
        other.keyboard().press("Delete");
        assertThat(other.getByText("Moved to the trash")).isVisible();
        assertThat(neighbour).hasCount(0);
        page.waitForResponse(measured, answer.get());
        drawn(page);
        page.unroute(measured);
        assertThat(neighbour).hasCount(0);
        button(other, "Undo").click();
        assertThat(neighbour).hasCount(1);
        other.close();
    }

    private static void filters(Page page) {
        page.evaluate("() => document.scrollingElement.scrollTo(0, 0)");
        page.getByLabel("Effect or seed").fill("crash");
        page.waitForURL(Pattern.compile("text=crash"));
        assertThat(tiles(page)).hasCount(21);
        assertThat(tiles(page).first()).hasAttribute("aria-label", Pattern.compile("^Crash, "));
        opensByDoubleClickOnASlowLine(page);
        page.getByLabel("Effect or seed").fill("1003");
        assertThat(tiles(page)).hasCount(1);
        page.getByLabel("Effect or seed").fill("nothing like this");
        assertThat(page.getByText("No video fits this.")).isVisible();
        page.waitForURL(Pattern.compile("text=nothing"));
        inspect(page, "gallery-no-match");
        page.goBack();
        assertThat(tiles(page)).hasCount(1);
        button(page, "Show all").first().click();
        page.waitForURL(Pattern.compile("gallery$"));
        button(page, "Favourites only").click();
        page.waitForURL(Pattern.compile("favourites"));
        assertThat(page.getByText("No video fits this.")).isVisible();
        page.goBack();
        assertThat(tiles(page).nth(20)).isVisible();
    }

    private static void opensByDoubleClickOnASlowLine(Page page) {
        List<Route> held = new ArrayList<>();
        AtomicBoolean pressedTwice = new AtomicBoolean();
        Predicate<String> asked = url -> url.contains("v-r=uidl");
        page.route(asked, route -> {
            if (pressedTwice.get()) {
                route.resume();
            } else {
                held.add(route);
            }
        });
        tiles(page).first().dblclick();
        page.waitForCondition(() -> !held.isEmpty());
        pressedTwice.set(true);
        held.forEach(Route::resume);
        assertThat(page.locator("animato-viewer video")).isVisible();
        page.waitForLoadState(LoadState.NETWORKIDLE);
        page.unroute(asked);
        assertThat(page).hasURL(Pattern.compile("generation/.*text=crash"));
        page.goBack();
        assertThat(tiles(page)).hasCount(21);
    }

    private static void choosesNothingElseThanWasMeant(Page page) {
        Pattern fetched = Pattern.compile("wall/items");
        List<Route> held = new ArrayList<>();
        page.route(fetched, held::add);
        page.navigate("gallery");
        tiles(page).first().focus();
        page.keyboard().press("Control+a");
        page.waitForCondition(() -> !held.isEmpty());
        page.getByLabel("Effect or seed").fill("crash");
        assertThat(tiles(page)).hasCount(21);
        page.waitForResponse(fetched, () -> held.forEach(Route::resume));
        page.unroute(fetched);
        drawn(page);
        assertThat(page.locator("animato-wall:not([selecting])")).hasCount(1);
        page.goBack();
        assertThat(tiles(page).nth(22)).isVisible();
    }

    private static void selectsARangeAndDownloadsIt(Page page) throws IOException {
        // Escape would close the hint of the button under the pointer.
        page.mouse().move(0, 0);
        tiles(page).first().focus();
        page.keyboard().press("x");
        page.keyboard().press("ArrowRight");
        page.keyboard().press("ArrowRight");
        page.keyboard().press("Shift+ArrowDown");
        assertThat(page.getByText(Pattern.compile("^\\d+ selected"))).isVisible();
        inspect(page, "gallery-selecting");
        page.keyboard().press("Escape");
        assertThat(page.getByText(Pattern.compile("selected"))).not().isVisible();
        page.getByRole(AriaRole.CHECKBOX).nth(1).click();
        tiles(page).nth(3).click(new Locator.ClickOptions().setModifiers(List.of(KeyboardModifier.SHIFT)));
        assertThat(page.getByText("3 selected")).isVisible();
        Download download = page.waitForDownload(
                () -> page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Download as one file"))
                        .click());
        assertThat(download.suggestedFilename()).isEqualTo("animato.zip");
        try (InputStream file = Files.newInputStream(download.path());
                ZipInputStream zip = new ZipInputStream(file)) {
            int entries = 0;
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                assertThat(entry.getName()).matches("animato-[a-z-]+-\\d+\\.mp4");
                assertThat(entry.getMethod()).isEqualTo(ZipEntry.STORED);
                assertThat(new String(zip.readNBytes(8), 4, 4, StandardCharsets.US_ASCII))
                        .isEqualTo("ftyp");
                entries++;
            }
            assertThat(entries).isEqualTo(3);
        }
        button(page, "Favourite").click();
        assertThat(page.locator(".gallery-tile[data-favourite]")).hasCount(3);
    }

    private static void trashesAndTakesItBack(Page page) {
        String first = tiles(page).nth(1).getAttribute("href");
        button(page, "Move to the trash").click();
        assertThat(page.getByText("3 moved to the trash")).isVisible();
        assertThat(page.locator("a.gallery-link[href='" + first + "']")).hasCount(0);
        button(page, "Undo").click();
        assertThat(page.locator("a.gallery-link[href='" + first + "']")).hasCount(1);
        tiles(page).nth(1).focus();
        page.keyboard().press("Delete");
        assertThat(page.getByText("Moved to the trash")).isVisible();
        inspect(page, "gallery-undo");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Trash"))
                .click();
        assertThat(page.getByText("29 days left")).isVisible();
        inspect(page, "trash");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Restore"))
                .click();
        assertThat(page.getByText("The trash is empty.")).isVisible();
        inspect(page, "trash-empty");
        page.navigate("gallery");
        assertThat(page.locator("a.gallery-link[href='" + first + "']")).hasCount(1);
    }

    private static void looksThroughByKeyboard(Page page, List<UUID> ids) {
        page.navigate("generation/" + ids.get(5));
        assertThat(page.locator("animato-viewer video")).isVisible();
        inspect(page, "viewer");
        page.keyboard().press("ArrowRight");
        page.waitForURL(Pattern.compile(ids.get(6).toString()));
        page.keyboard().press("ArrowLeft");
        page.keyboard().press("ArrowLeft");
        page.waitForURL(Pattern.compile(ids.get(4).toString()));
        page.keyboard().press("c");
        Locator divider = page.getByLabel("Photo on the left, video on the right");
        divider.focus();
        page.keyboard().press("ArrowRight");
        assertThat(divider).hasValue("51");
        inspect(page, "viewer-comparing");
        page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))
                .click();
        page.keyboard().press("s");
        assertThat(button(page, "Favourite")).hasAttribute("aria-pressed", "true");
        page.keyboard().down("Delete");
        assertThat(page.getByText("Moved to the trash")).isVisible();
        page.waitForURL(Pattern.compile(ids.get(5).toString()));
        assertThat(page.locator("animato-viewer video")).isVisible();
        // Held, it would go on.
        page.evaluate("() => { window.pressed = 0; addEventListener('click', () => window.pressed++, true); }");
        page.keyboard().down("Delete");
        assertThat(page.evaluate("() => window.pressed")).isEqualTo(0);
        page.keyboard().up("Delete");
        button(page, "Undo").click();
        page.waitForURL(Pattern.compile(ids.get(4).toString()));
        page.keyboard().press("Escape");
        assertThat(tiles(page).first()).isVisible();
    }

    @Test
    void a_phone_shows_the_wall_and_swipes_through_it() throws IOException {
        Page page = newDevice(new Browser.NewContextOptions()
                .setViewportSize(390, 844)
                .setHasTouch(true)
                .setIsMobile(true));
        String email = newEmail();
        arrive(page, email);
        FullWall wall = new FullWall(application, email);
        List<UUID> ids = wall.hang(60, Instant.now().minus(Duration.ofMinutes(10)), Duration.ofHours(9));
        page.navigate("gallery");
        assertThat(tiles(page).first()).isVisible();
        inspect(page, "gallery-phone");
        tiles(page).nth(2).tap();
        assertThat(page.locator("animato-viewer video")).isVisible();
        inspect(page, "viewer-phone");
        swipe(page, -150);
        page.waitForURL(Pattern.compile(ids.get(2).toString()));
        swipe(page, 150);
        page.waitForURL(Pattern.compile(ids.get(1).toString()));
        looksAroundLarger(page, ids);
    }

    private static void looksAroundLarger(Page page, List<UUID> ids) {
        CDPSession device = page.context().newCDPSession(page);
        device.send("Emulation.setPageScaleFactor", scale(2));
        assertThat(page.locator("animato-viewer"))
                .hasCSS("touch-action", Pattern.compile("pan-x pan-y pinch-zoom|manipulation"));
        swipe(page, -150);
        device.send("Emulation.setPageScaleFactor", scale(1));
        assertThat(page.locator("animato-viewer")).hasCSS("touch-action", "pan-y pinch-zoom");
        assertThat(page).hasURL(Pattern.compile(ids.get(1).toString()));
        swipe(page, -150);
        page.waitForURL(Pattern.compile(ids.get(2).toString()));
    }

    private static JsonObject scale(int factor) {
        JsonObject scale = new JsonObject();
        scale.addProperty("pageScaleFactor", factor);
        return scale;
    }

    private static void swipe(Page page, int by) {
        page.evaluate("""
                by => {
                  const stage = document.querySelector('animato-viewer');
                  const say = (type, x) => stage.dispatchEvent(new PointerEvent(type,
                    { bubbles: true, pointerType: 'touch', clientX: x, clientY: 300 }));
                  say('pointerdown', 200);
                  say('pointermove', 200 + by / 2);
                  say('pointermove', 200 + by);
                  say('pointerup', 200 + by);
                }""", by);
    }

    private static void drawn(Page page) {
        page.evaluate("() => new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn)))");
    }

    private static Locator tiles(Page page) {
        return page.locator("a.gallery-link");
    }
}
