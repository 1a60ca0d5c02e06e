package app.animato.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class MainJobIT extends RunningAnimato {

    @Test
    void a_photo_becomes_a_video_that_only_its_person_ever_sees() {
        String email = newEmail();
        Page page = newDevice();
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
        createAccount(stranger, newEmail());
        stranger.navigate("gallery");
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
                    const seen = /(\\d+) %/.exec(document.querySelector('[role=status].making-status')?.textContent ?? '');
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
}
