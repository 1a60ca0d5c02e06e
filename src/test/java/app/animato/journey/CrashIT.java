package app.animato.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.animato.browser.Browsers;
import app.animato.sandbox.Endpoint;
import app.animato.sandbox.Fault;
import app.animato.sandbox.Sandbox;
import app.animato.sandbox.SandboxSettings;
import app.animato.testing.AnimatoProcess;
import app.animato.testing.Sandboxes;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The process is killed at the worst moments of four generations, all of them in one life: one waits in the provider's
 * line, one runs, one is being copied home, and of one the paid request is on its way.
 */
class CrashIT {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final double PATIENCE_MS = PATIENCE.toMillis();
    private static final Duration SHORT_TASK = Duration.ofSeconds(2);

    /** A generation waits in the provider's line for a tenth of it. */
    private static final Duration LONG_TASK = Duration.ofSeconds(60);

    private static final int TRICKLE = 1_000;
    private static final String EMAIL = "survivor@example.org";
    private static final String COPIED = "Jungle";
    private static final String RUNNING = "Crash";
    private static final String QUEUED = "Laughing";
    private static final String SENT = "Electrify";

    private final Path folder;
    private Sandbox provider;

    CrashIT(@TempDir Path folder) {
        this.folder = folder;
        this.provider = provider(0, SHORT_TASK);
    }

    @AfterEach
    void closeProvider() {
        provider.close();
    }

    @Test
    void a_killed_process_loses_no_generation_and_pays_for_none_twice() throws Exception {
        try (AnimatoProcess animato = AnimatoProcess.whole(
                        provider, Path.of("target", "killed-animato.log"), folder.resolve("animato"));
                Playwright playwright = Browsers.playwright()) {
            animato.awaitReady();
            BrowserContext browser = Browsers.launch(playwright)
                    .newContext(new Browser.NewContextOptions().setBaseURL(animato.address()));
            browser.setDefaultTimeout(PATIENCE_MS);
            Page page = browser.newPage();
            RunningAnimato.createAccount(page, EMAIL);
            RunningAnimato.choosePhoto(page, TestPhotos.portrait(1200, 900));
            assertThat(page.getByAltText("Your photo")).isVisible();
            leaveEachAtItsWorstMoment(page);

            animato.kill();
            provider.faults().clear();
            animato.startAgain();
            animato.awaitReady();

            returnTo(page);
            assertStatus(page, COPIED, "SUCCEEDED");
            assertStatus(page, RUNNING, "SUCCEEDED");
            assertStatus(page, QUEUED, "SUCCEEDED");
            assertStatus(page, SENT, "UNCONFIRMED");
            assertThat(RunningAnimato.card(page, SENT).getByRole(AriaRole.STATUS))
                    .containsText("may have been started and charged");
            assertThat(provider.ledger().received()).hasSize(4);
            assertThat(provider.ledger().accepted()).hasSize(4);
        }
    }

    private void leaveEachAtItsWorstMoment(Page page) {
        provider.faults().always(Endpoint.FILE, Fault.slow(TRICKLE));
        generate(page, COPIED);
        assertStatus(page, COPIED, "COLLECTING");
        int port = provider.port();
        provider.close();
        provider = provider(port, LONG_TASK);
        provider.faults().always(Endpoint.FILE, Fault.slow(TRICKLE));
        generate(page, RUNNING);
        assertStatus(page, RUNNING, "RUNNING");
        provider.faults().next(Endpoint.RUN, Fault.hangAfterRecording());
        generate(page, SENT);
        await().atMost(PATIENCE).until(() -> provider.ledger().accepted().size() == 3);
        generate(page, QUEUED);
        assertStatus(page, QUEUED, "QUEUED");
        assertStatus(page, SENT, "SUBMITTING");
        assertStatus(page, RUNNING, "RUNNING");
        assertStatus(page, COPIED, "COLLECTING");
    }

    private static void returnTo(Page page) {
        page.navigate("");
        page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))
                .waitFor();
        if (page.url().contains("sign-in")) {
            page.getByLabel("E-mail").fill(EMAIL);
            page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true))
                    .fill(RunningAnimato.PASSWORD);
            RunningAnimato.button(page, "Sign in").click();
        }
    }

    private Sandbox provider(int port, Duration task) {
        SandboxSettings settings = SandboxSettings.in(folder.resolve("provider"))
                .withPort(port)
                .withTaskDuration(task)
                .withConcurrencyLimit(20);
        return Sandboxes.start(settings, PATIENCE);
    }

    private static void generate(Page page, String effect) {
        RunningAnimato.chooseEffects(page, effect);
        RunningAnimato.button(page, "Generate").click();
    }

    private static void assertStatus(Page page, String effect, String status) {
        Locator card = RunningAnimato.card(page, effect);
        Locator folded = page.locator("details.making-earlier:not([open]) > summary");
        page.waitForCondition(() -> card.isVisible() || folded.isVisible());
        if (!card.isVisible()) {
            folded.click();
        }
        assertThat(card)
                .hasAttribute(
                        "data-status", status, new LocatorAssertions.HasAttributeOptions().setTimeout(PATIENCE_MS));
    }
}
