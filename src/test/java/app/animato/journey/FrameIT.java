package app.animato.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.animato.browser.Accessibility;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What surrounds every page: colours, languages, the way through it by keyboard, and what is there when the server is not. */
class FrameIT extends RunningAnimato {

    private static final double PATIENCE_MS = 60_000;

    @Test
    void colours_and_language_are_chosen_before_the_door_and_stay_behind_it() {
        newPerson();
        Page page = newDevice(new Browser.NewContextOptions()
                .setViewportSize(1440, 900)
                .setLocale("de-CH")
                .setColorScheme(ColorScheme.LIGHT));
        page.navigate("create-account");
        assertThat(heading(page, "Leg dein Konto an")).isVisible();
        assertThat(page.locator("html")).hasAttribute("lang", "de");
        assertThat(page).hasTitle("Konto anlegen · Animato");

        openMenu(page, "Sprache und Erscheinungsbild");
        entry(page, "Dunkel").click();
        assertThat(page.locator("html")).hasCSS("color-scheme", "dark");
        entry(page, "Türkçe").click();
        assertThat(heading(page, "Hesabını oluştur")).isVisible();
        assertThat(page.locator("html")).hasAttribute("lang", "tr");

        page.getByLabel("E-posta").fill(newEmail());
        page.getByLabel("Şifre", new Page.GetByLabelOptions().setExact(true)).fill(PASSWORD);
        button(page, "Hesap oluştur").click();
        openMenu(page, "Hesap: ");
        entry(page, "English").click();
        assertThat(page.locator("html")).hasAttribute("lang", "en");
        Page another = page.context().newPage();
        another.navigate("history");
        assertThat(link(another, "Gallery")).isVisible();
        assertThat(another.locator("html")).hasAttribute("style", Pattern.compile("color-scheme: dark"));
        openMenu(another, "Account: ");
        entry(another, "As the system").click();
        assertThat(another.locator("html")).hasCSS("color-scheme", "light dark");

        another.waitForFunction("() => navigator.serviceWorker.controller");
        another.context().setOffline(true);
        another.reload();
        assertThat(heading(another, "Animato is away for a moment")).isVisible();
        assertThat(another.locator("html")).hasAttribute("lang", "en");
        assertThat(another).hasTitle("Away · Animato");
        another.context().setOffline(false);
        assertThat(link(another, "Gallery"))
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE_MS));
    }

    @Test
    void the_keyboard_alone_leads_to_the_content_and_through_the_menus() {
        Page page = newDevice();
        arrive(page, newEmail(), "gallery");
        assertThat(link(page, "Gallery")).hasAttribute("aria-current", "page");
        page.keyboard().press("Tab");
        assertThat(link(page, "Skip to the content")).isFocused();
        page.keyboard().press("Enter");
        assertThat(page.locator("main")).isFocused();
        assertThat(page).hasURL(Pattern.compile("/gallery$"));

        page.reload();
        assertThat(link(page, "History")).isVisible();
        for (int stop = 0; stop < 5; stop++) {
            page.keyboard().press("Tab");
        }
        assertThat(link(page, "History")).isFocused();
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile("/history$"));
        assertThat(link(page, "History")).hasAttribute("aria-current", "page");

        page.keyboard().press("Tab");
        assertThat(account(page)).isFocused();
        page.keyboard().press("Enter");
        assertThat(entry(page, "Light")).isVisible();
        page.keyboard().press("Escape");
        assertThat(account(page)).isFocused();
    }

    @Test
    void a_page_whose_address_is_typed_begins_at_its_top_wherever_the_one_before_it_was_left() {
        Page page = newDevice(new Browser.NewContextOptions().setViewportSize(390, 400));
        arrive(page);
        page.evaluate("() => scrollTo(0, 400)");
        page.waitForFunction("() => scrollY === 400");
        page.addInitScript("addEventListener('vaadin-navigated', () => setTimeout(() => (window.arrived = true)))");
        page.navigate("gallery");
        page.waitForFunction("() => window.arrived");
        assertThat(heading(page, "Gallery")).isInViewport();
        assertThat(page.evaluate("() => document.documentElement.scrollHeight > innerHeight && scrollY"))
                .isEqualTo(0);

        page.goBack();
        page.waitForFunction("() => window.arrived && scrollY === 400");
    }

    @Test
    void who_comes_back_to_a_page_by_whichever_link_finds_it_where_they_left_it() {
        Page page = scrolledStudio(200);
        followLink(page);
        assertThat(heading(page, "Gallery")).isVisible();
        page.waitForFunction("() => scrollY === 0");
        page.goBack();
        page.waitForFunction("() => scrollY === 400");
    }

    @Test
    void who_comes_back_before_the_next_page_has_quite_come_finds_theirs_where_they_left_it() {
        Page page = scrolledStudio(1500);
        followLink(page);
        assertThat(heading(page, "Gallery")).isVisible();
        page.goBack();
        assertThat(heading(page, "Bring a photo to life")).isVisible();
        page.waitForFunction("() => scrollY === 400");
    }

    /** On a slow device, which has drawn the next page long before it is told that it is there. */
    private Page scrolledStudio(int delayMs) {
        Page page = newDevice(new Browser.NewContextOptions().setViewportSize(390, 400));
        page.addInitScript("""
                const dispatch = window.dispatchEvent.bind(window);
                window.dispatchEvent = event => event.type === 'vaadin-navigated'
                  ? setTimeout(() => dispatch(event), %d) > 0 : dispatch(event);""".formatted(delayMs));
        arrive(page);
        page.evaluate("() => scrollTo(0, 400)");
        page.waitForFunction("() => scrollY === 400");
        return page;
    }

    private static void followLink(Page page) {
        page.evaluate("""
                () => {
                  const link = document.querySelector('main').appendChild(document.createElement('a'));
                  link.href = 'gallery';
                  link.click();
                }""");
    }

    @Test
    void who_turns_back_while_a_page_is_still_coming_sees_the_page_of_the_address() {
        Page page = newDevice();
        page.addInitScript("""
                const post = MessagePort.prototype.postMessage;
                MessagePort.prototype.postMessage = function (...message) {
                  if (window.held) held.push(() => post.apply(this, message));
                  else post.apply(this, message);
                };""");
        arrive(page, newEmail(), "gallery");
        assertThat(heading(page, "Gallery")).isVisible();
        turnBackWhileDrawing(page);
        link(page, "History").click();
        page.waitForFunction("() => window.turnedBack");
        assertThat(heading(page, "Gallery")).isVisible();
        assertThat(page).hasURL(Pattern.compile("/gallery$"));
        assertThat(link(page, "Gallery")).hasAttribute("aria-current", "page");

        link(page, "History").click();
        assertThat(heading(page, "History")).isVisible();
        page.goBack();
        assertThat(heading(page, "Gallery")).isVisible();
    }

    /**
     * At the next step its owner changes their mind, and the router gets to draw nothing until the browser is back: as
     * on a slow phone. It leads the browser forth once more before it lets it go, which is the second step told.
     */
    private static void turnBackWhileDrawing(Page page) {
        page.evaluate("""
                () => {
                  const push = history.pushState.bind(history);
                  history.pushState = (...step) => {
                    history.pushState = push;
                    push(...step);
                    window.held = [];
                    let told = 0;
                    addEventListener('popstate', () => {
                      if (++told !== 2) return;
                      const waiting = held;
                      delete window.held;
                      window.turnedBack = true;
                      setTimeout(() => waiting.forEach((draw) => draw()));
                    });
                    history.back();
                  };
                }""");
    }

    @Test
    void entrance_error_and_offline_pages_are_for_everybody() {
        newPerson();
        for (int width : new int[] {1440, 390}) {
            Page page = newDevice(new Browser.NewContextOptions().setViewportSize(width, 844));
            page.navigate("sign-in?error");
            assertThat(page.getByRole(AriaRole.ALERT)).isVisible();
            Accessibility.checkInBothColours(page);
            arrive(page, newEmail(), "nowhere");
            assertThat(heading(page, "There is nothing here")).isVisible();
            Accessibility.checkInBothColours(page);
            // It gives way as soon as the server answers.
            page.route("**/ui/shell.js", Route::abort);
            page.navigate("offline");
            assertThat(heading(page, "Animato is away for a moment")).isVisible();
            Accessibility.checkInBothColours(page);
            look(page, "offline-" + width);
        }
    }

    @Test
    void while_the_line_is_cut_a_page_says_so_and_it_comes_back_by_itself() {
        Page page = newDevice();
        arrive(page, newEmail(), "gallery");
        assertThat(link(page, "History")).isVisible();
        page.waitForFunction("() => navigator.serviceWorker.controller");

        page.context().setOffline(true);
        link(page, "History").click();
        assertThat(page.getByText("Connection lost.")).isVisible();
        // It comes back as another version, with files of other names.
        page.route("**/ui/*/shell.js", route -> route.fulfill(new Route.FulfillOptions().setStatus(404)));
        page.context().setOffline(false);
        assertThat(link(page, "History"))
                .hasAttribute(
                        "aria-current", "page", new LocatorAssertions.HasAttributeOptions().setTimeout(PATIENCE_MS));
        assertThat(page.getByText("Connection lost."))
                .isHidden(new LocatorAssertions.IsHiddenOptions().setTimeout(PATIENCE_MS));
        page.unrouteAll();

        page.context().setOffline(true);
        page.reload();
        assertThat(heading(page, "Animato is away for a moment")).isVisible();
        page.context().setOffline(false);
        assertThat(link(page, "History"))
                .hasAttribute(
                        "aria-current", "page", new LocatorAssertions.HasAttributeOptions().setTimeout(PATIENCE_MS));
        assertThat(page).hasURL(Pattern.compile("/history$"));
    }

    private static Locator heading(Page page, String text) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(text));
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
    }

    private static Locator account(Page page) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Account: "));
    }

    private static void openMenu(Page page, String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .click();
    }

    private static Locator entry(Page page, String name) {
        return page.getByText(name, new Page.GetByTextOptions().setExact(true))
                .and(page.locator("vaadin-menu-bar-item, vaadin-menu-bar-item *"))
                .last();
    }
}
