package app.animato.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ReducedMotion;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class MainJobIT extends RunningAnimato {

    @Test
    void a_photo_becomes_a_video_that_only_its_person_ever_sees() {
        String email = newEmail();
        Page page = newDevice(new Browser.NewContextOptions()
                .setViewportSize(1440, 900)
                .setReducedMotion(ReducedMotion.NO_PREFERENCE));
        createAccount(page, email);
        choosePhoto(page, TestPhotos.portrait(3000, 2250));
        assertThat(page.getByAltText("Your photo")).isVisible();
        chooseEffects(page, "Hulk Transformation");
        page.evaluate("() => window.notReloaded = true");
        recordPercentages(page);
        button(page, "Generate").click();

        Locator making = card(page, "Hulk Transformation");
        assertThat(making.getByRole(AriaRole.STATUS)).hasText("Done", PATIENT);
        assertThat(page.evaluate("() => window.notReloaded")).isEqualTo(true);
        assertThat(percentages(page)).hasSizeGreaterThanOrEqualTo(3).isSorted().doesNotHaveDuplicates();
        assertPlays(making.locator("video"));

        making.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Open"))
                .click();
        page.waitForURL(url -> url.contains("/generation/"));
        String address = page.url();
        String video = page.locator("video").getAttribute("src");
        assertThat(page.getByAltText("The photo it was made from")).isVisible();
        assertFound(page);

        signOut(page);
        signIn(page, email);
        assertFound(page);

        Page stranger = newDevice();
        arrive(stranger, newEmail(), "gallery");
        assertThat(stranger.getByText("There are none yet.")).isVisible();
        stranger.navigate("history");
        assertThat(stranger.getByText("Nothing here yet.")).isVisible();
        stranger.navigate(address);
        assertThat(stranger.getByText("There is nothing here")).isVisible();
        assertThat(stranger.request().get(video).status()).isEqualTo(404);
        assertThat(page.request().get(video).status()).isEqualTo(200);
    }

    private static void recordPercentages(Page page) {
        page.evaluate("""
                () => {
                  window.percentages = [];
                  new MutationObserver(() => {
                    const seen = /(\\d+)%/.exec(document.querySelector('[role=status].making-status')?.textContent ?? '');
                    if (seen && window.percentages.at(-1) !== Number(seen[1])) window.percentages.push(Number(seen[1]));
                  }).observe(document.body, { subtree: true, childList: true, characterData: true });
                }""");
    }

    @SuppressWarnings("unchecked")
    private static List<Integer> percentages(Page page) {
        return (List<Integer>) page.evaluate("() => window.percentages");
    }

    private static void assertPlays(Locator video) {
        assertThat(video).isVisible();
        video.evaluate("async video => { await video.play(); while (video.currentTime === 0)"
                + " await new Promise(requestAnimationFrame); }");
        assertThat((Integer) video.evaluate("video => video.videoWidth")).isPositive();
        assertThat(((Number) video.evaluate("video => video.duration")).doubleValue())
                .isGreaterThan(1);
    }

    private static void assertFound(Page page) {
        page.navigate("history");
        assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Hulk Transformation")))
                .isVisible();
        page.navigate("gallery");
        Locator tile = page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Hulk Transformation"));
        assertThat(tile).isVisible();
        tile.hover();
        assertThat(tile.locator("video")).hasClass(Pattern.compile("playing"));
    }

    /** Takes down all that is read out to somebody who listens: a log's new lines, and of other regions the whole. */
    private static final String EARS = """
            window.heard = [];
            const hear = (words) => { if (words && window.heard.at(-1) !== words) window.heard.push(words); };
            addEventListener('DOMContentLoaded', () => new MutationObserver((changes) => {
              for (const { target, addedNodes } of changes) {
                const element = target.nodeType === 1 ? target : target.parentElement;
                const region = element?.closest('[aria-live], [role=status], [role=alert], [role=log]');
                if (!region || region.getAttribute('aria-live') === 'off') continue;
                if (region.role === 'log') for (const line of addedNodes) hear(line.textContent.trim());
                else hear(region.textContent.trim());
              }
            }).observe(document.body, { subtree: true, childList: true, characterData: true }));
            """;

    @Test
    void the_whole_way_from_an_account_to_signing_out_is_gone_by_keyboard_alone() {
        Page page = newDevice(new Browser.NewContextOptions().setViewportSize(1440, 900));
        page.addInitScript(EARS);
        Keyboard keyboard = new Keyboard(page);
        page.navigate("create-account");
        assertThat(button(page, "Create account")).isVisible();
        keyboard.to(page.getByLabel("E-mail"));
        keyboard.type(newEmail());
        keyboard.to(page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true)));
        keyboard.type(PASSWORD);
        keyboard.to(button(page, "Create account"));
        keyboard.press("Enter");
        assertThat(button(page, "Generate")).isVisible();

        makes(page, keyboard);
        watches(page, keyboard);
        keyboard.to(button(page, "Favourite"));
        keyboard.press("Escape");
        Locator tile = page.locator("a.gallery-link");
        assertThat(tile).isVisible();
        keyboard.hasNotLostItsPlace();
        keyboard.to(tile);
        keyboard.press("f");
        assertThat(page.locator(".gallery-tile[data-favourite]")).hasCount(1);

        keyboard.backTo(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("History")));
        keyboard.press("Enter");
        assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Crash")))
                .isVisible();
        keyboard.hasNotLostItsPlace();
        keyboard.to(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Account: ")));
        keyboard.press("Enter");
        Locator out = page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Sign out"));
        assertThat(out).isVisible();
        keyboard.press("End");
        assertThat(out).isFocused();
        keyboard.press("Enter");
        page.waitForURL(url -> url.contains("sign-in"));
    }

    private static void makes(Page page, Keyboard keyboard) {
        keyboard.to(button(page, "Try it with our sample"));
        keyboard.press("Enter");
        assertThat(page.getByAltText("Your photo")).isVisible();
        keyboard.hasNotLostItsPlace();
        keyboard.to(page.locator(".effect input[tabindex='0']"));
        keyboard.type("crash");
        assertThat(page.locator(".effect:visible")).hasCount(1);
        keyboard.press("ArrowDown");
        keyboard.press("Space");
        assertThat(page.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName("Crash")))
                .isChecked();
        takeLonger(Duration.ofSeconds(12));
        keyboard.to(button(page, "Generate"));
        page.evaluate("() => (window.heard = [])");
        keyboard.press("Enter");
        Locator card = card(page, "Crash");
        assertThat(card).isVisible();
        keyboard.hasNotLostItsPlace();
        keyboard.backTo(card.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Cancel")));
        assertThat(card.getByRole(AriaRole.STATUS)).hasText("Done", PATIENT);
        keyboard.hasNotLostItsPlace();
        assertThat(((List<?>) page.evaluate("() => window.heard"))
                        .stream().map(Object::toString).toList())
                .contains("Your video is on the way.")
                .endsWith("Crash: Done")
                .hasSizeBetween(2, 6);
        keyboard.to(card.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Open")));
        keyboard.press("Enter");
        page.waitForURL(url -> url.contains("/generation/"));
    }

    private static void watches(Page page, Keyboard keyboard) {
        Locator video = page.locator("animato-viewer video");
        assertThat(video).isVisible();
        keyboard.hasNotLostItsPlace();
        keyboard.press("c");
        Locator comparing = page.locator("animato-viewer[comparing]");
        assertThat(comparing).hasCount(1);
        keyboard.to(button(page, "Pause"));
        keyboard.press("Enter");
        assertThat(video).hasJSProperty("paused", true);
        keyboard.press("Enter");
        assertThat(video).hasJSProperty("paused", false);

        keyboard.to(page.locator(".viewer-keys summary"));
        keyboard.press("Enter");
        Locator letters = page.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName("Letter keys on"));
        keyboard.to(letters);
        keyboard.press("Space");
        assertThat(page.locator("animato-viewer[letters]")).hasCount(0);
        keyboard.backTo(page.locator(".viewer-keys summary"));
        keyboard.press("c");
        assertThat(comparing).hasCount(1);
        page.reload();
        assertThat(video).isVisible();
        keyboard.press("c");
        assertThat(page.locator("animato-viewer:not([comparing])")).hasCount(1);
    }
}
