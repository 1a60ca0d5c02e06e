package app.animato.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.animato.sandbox.TaskFault;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Several videos at once: chosen by keyboard, seen before they are paid for, watched, cancelled, and told of when done. */
class StudioIT extends RunningAnimato {

    /** Notes notifications instead of showing them, and lets the test say whether the page is looked at. */
    private static final String ELSEWHERE = """
            window.told = [];
            window.Notification = class {
              static permission = 'default';
              static async requestPermission() { return (this.permission = 'granted'); }
              constructor(title, options) { window.told.push(title + ' / ' + options.body); }
            };
            let hidden = false;
            Object.defineProperty(document, 'hidden', { get: () => hidden });
            window.lookAway = away => { hidden = away; document.dispatchEvent(new Event('visibilitychange')); };
            """;

    private static final LocatorAssertions.HasCountOptions IN_TIME =
            new LocatorAssertions.HasCountOptions().setTimeout(60_000);

    @Test
    void a_set_is_chosen_by_keyboard_watched_and_told_of() {
        Page page = newDevice(new Browser.NewContextOptions().setViewportSize(1440, 900));
        page.addInitScript(ELSEWHERE);
        arrive(page);
        inspect(page, "studio-new-wide");
        choosePhoto(page, TestPhotos.portrait(640, 800));
        assertThat(page.getByAltText("Your photo")).isVisible();
        chooseByKeyboard(page);
        assertThat(sum(page)).containsText("2 effects × 2 variations = 4 videos");
        assertThat(sum(page)).containsText(Pattern.compile("about \\$\\d|price not known yet"));
        inspect(page, "studio-chosen-wide");

        page.reload();
        assertThat(page.getByAltText("Your photo")).isVisible();
        assertThat(sum(page)).containsText("2 effects × 2 variations = 4 videos");
        SANDBOX.faults().nextTask(TaskFault.STAYS_QUEUED);
        button(page, "Generate").dblclick();

        assertThat(page.getByRole(AriaRole.ARTICLE)).hasCount(4);
        assertThat(button(page, "Generate")).isEnabled();
        assertThat(page.getByRole(AriaRole.ARTICLE)).hasCount(4);
        page.waitForFunction("() => /^\\(\\d\\) Studio/.test(document.title)");
        button(page, "Yes, notify me").click();
        assertThat(button(page, "Yes, notify me")).isHidden();
        assertThat(page.locator("article[data-status=SUCCEEDED] video")).hasCount(3, IN_TIME);
        assertThat(page.getByText("3 of 4 done", new Page.GetByTextOptions().setExact(true)))
                .isVisible();
        Locator queued = page.locator("article[data-status=QUEUED]");
        assertThat(queued.getByRole(AriaRole.STATUS)).hasText("In line at the video maker");
        page.waitForFunction("() => document.title.startsWith('(1) Studio')");
        inspect(page, "studio-busy-wide");

        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Gallery"))
                .click();
        page.waitForFunction("() => document.title.startsWith('(1) Gallery')");
        page.evaluate("() => lookAway(true)");
        Page studio = page.context().newPage();
        studio.navigate("");
        studio.locator("article[data-status=QUEUED]")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Cancel"))
                .click();
        assertThat(studio.locator("article[data-status=CANCELLED]")).hasCount(1, IN_TIME);
        page.waitForFunction("() => document.title.startsWith('✓ Done') && window.told.length");
        assertThat(page.evaluate("() => window.told"))
                .isEqualTo(List.of("3 of 4 videos are ready / 2 effects × 2 variations"));
        page.evaluate("() => lookAway(false)");
        page.waitForFunction("() => document.title.startsWith('Gallery')");
        inspect(studio, "studio-done-wide");
    }

    @Test
    void on_a_phone_the_page_goes_to_what_is_being_made_and_all_of_it_can_be_cancelled() {
        Page page = newDevice(
                new Browser.NewContextOptions().setViewportSize(390, 844).setHasTouch(true));
        page.addInitScript("const now = Date.now; Date.now = () => now() + 180_000;");
        arrive(page);
        choosePhoto(page, TestPhotos.portrait(640, 800));
        assertThat(page.getByAltText("Your photo")).isVisible();
        chooseEffects(page, "Crash", "Laughing");
        // What scrolling leaves half behind the bar at the bottom is no target as it is.
        page.getByLabel("Seed", new Page.GetByLabelOptions().setExact(true))
                .evaluate("field => field.scrollIntoView({ block: 'center' })");
        inspect(page, "studio-chosen-phone");
        SANDBOX.faults().nextTasks(2, TaskFault.STAYS_QUEUED);
        button(page, "Generate").click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("2 effects × 1 variation")))
                .isVisible();
        assertThat(page.getByRole(AriaRole.ARTICLE).first()).isInViewport();
        assertThat(page.locator("animato-elapsed").first()).hasText(Pattern.compile("0:\\d\\d"));
        button(page, "Cancel all").click();
        inspect(page, "studio-cancel-phone");
        page.getByRole(AriaRole.ALERTDIALOG)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Cancel all"))
                .click();
        assertThat(page.locator("article[data-status=CANCELLED]")).hasCount(2, IN_TIME);
        inspect(page, "studio-cancelled-phone");
    }

    @AfterEach
    void forgive() {
        SANDBOX.faults().clear();
    }

    /** Search, arrows and Space: nothing else is needed. */
    private static void chooseByKeyboard(Page page) {
        page.getByLabel("Search effects").fill("jun");
        assertThat(page.locator(".effect:visible")).hasCount(1);
        page.keyboard().press("ArrowDown");
        page.keyboard().press(" ");
        page.getByLabel("Search effects").fill("");
        assertThat(page.locator(".effect:visible")).hasCount(19);
        page.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName("Jungle"))
                .focus();
        page.keyboard().press("ArrowRight");
        page.keyboard().press("ArrowRight");
        assertThat(page.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName("Crash")))
                .isFocused();
        page.keyboard().press(" ");
        page.keyboard().press("m");
        assertThat(page.getByLabel("Search effects")).hasValue("m");
        page.keyboard().press("Escape");
        page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("1").setExact(true))
                .focus();
        page.keyboard().press("ArrowRight");
    }

    private static Locator sum(Page page) {
        return page.locator(".order-sum");
    }
}
