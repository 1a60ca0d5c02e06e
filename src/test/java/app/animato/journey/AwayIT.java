package app.animato.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.animato.browser.Browsers;
import app.animato.sandbox.Sandbox;
import app.animato.sandbox.SandboxSettings;
import app.animato.testing.AnimatoProcess;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server is away for a while, and whoever had a page open, or opens one meanwhile, need do nothing. */
class AwayIT {

    private static final double PATIENCE_MS = 90_000;
    private static final LocatorAssertions.IsVisibleOptions PATIENTLY =
            new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE_MS);
    /** Of its own accord: nobody touches the page. */
    private static final LocatorAssertions.IsVisibleOptions SOON =
            new LocatorAssertions.IsVisibleOptions().setTimeout(20_000);

    private static final Page.WaitForFunctionOptions PATIENT =
            new Page.WaitForFunctionOptions().setTimeout(PATIENCE_MS);
    private static final String EMAIL = "returner@example.org";

    @Test
    void pages_come_back_by_themselves_after_a_restart(@TempDir Path folder) {
        try (Sandbox provider = Sandbox.start(SandboxSettings.in(folder.resolve("provider")));
                AnimatoProcess animato = AnimatoProcess.whole(
                        provider, Path.of("target", "away-animato.log"), folder.resolve("animato"));
                Playwright playwright = Browsers.playwright()) {
            animato.awaitReady();
            BrowserContext browser = Browsers.launch(playwright)
                    .newContext(new Browser.NewContextOptions().setBaseURL(animato.address()));
            browser.setDefaultTimeout(PATIENCE_MS);
            Page open = browser.newPage();
            RunningAnimato.createAccount(open, EMAIL);
            RunningAnimato.signOut(open);
            RunningAnimato.signIn(open, EMAIL);
            open.waitForFunction("() => navigator.serviceWorker.controller");
            open.waitForFunction("() => window.vaadinPush && window.Vaadin.connectionState.state === 'connected'");
            open.waitForLoadState(LoadState.NETWORKIDLE);
            Page opened = open.context().newPage();

            Object started = open.evaluate("performance.timeOrigin");
            animato.kill();
            assertThat(lost(open)).isVisible(SOON);
            assertThat(heading(open, "Bring a photo to life")).isVisible();
            opened.navigate("gallery");
            assertThat(heading(opened, "Animato is away for a moment")).isVisible();

            animato.startAgain();
            animato.awaitReady();
            assertThat(heading(opened, "Gallery")).isVisible(PATIENTLY);
            open.waitForFunction("before => performance.timeOrigin > before", started, PATIENT);
            assertThat(heading(open, "Bring a photo to life")).isVisible(PATIENTLY);
            assertThat(lost(open)).isHidden();
        }
    }

    private static Locator lost(Page page) {
        return page.getByText("Connection lost.");
    }

    private static Locator heading(Page page, String text) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(text));
    }
}
