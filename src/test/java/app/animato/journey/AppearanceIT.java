package app.animato.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.animato.sandbox.TaskFault;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every page on every kind of screen: nothing sticks out, nothing is missing, the browser has nothing to complain of. */
class AppearanceIT extends RunningAnimato {

    private final List<String> complaints = new ArrayList<>();

    /** Has one video and one failure to show; made once for all kinds of screens. */
    private static Optional<String> collector = Optional.empty();

    @AfterEach
    void forgive() {
        SANDBOX.faults().clear();
    }

    @ParameterizedTest
    @CsvSource({"desktop,1440,900", "phone,390,844"})
    void every_page_fits_its_screen(String device, int width, int height) {
        String email = collector();
        Browser.NewContextOptions screen =
                new Browser.NewContextOptions().setViewportSize(width, height).setHasTouch(device.equals("phone"));
        lookAtEmptyPages(newDevice(screen), device);
        lookAtFullPages(newDevice(screen), device, email);
        assertThat(complaints)
                .filteredOn(complaint -> !complaint.contains("404"))
                .isEmpty();
    }

    private void lookAtEmptyPages(Page page, String device) {
        listen(page);
        page.navigate("create-account");
        assertThat(button(page, "Create account")).isVisible();
        look(page, "create-account-" + device);
        arrive(page);
        assertThat(page.getByLabel("Seed")).isVisible();
        look(page, "studio-empty-" + device);
        page.navigate("gallery");
        assertThat(page.getByText("There are none yet.")).isVisible();
        look(page, "gallery-empty-" + device);
        page.navigate("history");
        assertThat(page.getByText("Nothing here yet.")).isVisible();
        look(page, "history-empty-" + device);
        page.navigate("nowhere");
        assertThat(page.getByText("There is nothing here")).isVisible();
        look(page, "not-found-" + device);
    }

    private void lookAtFullPages(Page page, String device, String email) {
        listen(page);
        page.navigate("sign-in");
        assertThat(button(page, "Sign in")).isVisible();
        look(page, "sign-in-" + device);
        arrive(page, email);
        choosePhoto(page, samplePortrait());
        assertThat(page.getByAltText("Your photo")).isVisible();
        takeLonger(Duration.ofSeconds(8));
        make(page, "Jungle");
        assertThat(card(page, "Jungle").first().getByRole(AriaRole.STATUS))
                .containsText(" %", new LocatorAssertions.ContainsTextOptions().setTimeout(60_000));
        look(page, "studio-busy-" + device);
        page.navigate("history");
        assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Electrify")))
                .isVisible();
        look(page, "history-full-" + device);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Crying"))
                .click();
        assertThat(page.getByText("could not finish")).isVisible();
        look(page, "generation-failed-" + device);
        page.navigate("gallery");
        Locator tile = page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Electrify"));
        assertThat(tile).isVisible();
        look(page, "gallery-full-" + device);
        lookAtWhatOpens(page, device);
        tile.click();
        assertThat(page.locator("video")).isVisible();
        look(page, "generation-" + device);
        page.getByText("Keyboard").click();
        assertThat(page.getByLabel("Letter keys on")).isVisible();
        inspect(page, "generation-keys-" + device);
        button(page, "Delete").click();
        assertThat(button(page, "Undo")).isVisible();
        look(page, "delete-" + device);
        button(page, "Undo").click();
        assertThat(button(page, "Undo")).not().isVisible();
    }

    private static void lookAtWhatOpens(Page page, String device) {
        button(page, "Dates").click();
        assertThat(page.getByLabel("From")).isVisible();
        inspect(page, "gallery-dates-" + device);
        page.keyboard().press("Escape");
        assertThat(page.getByLabel("From")).isHidden();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Account: "))
                .click();
        assertThat(page.getByText("Sign out")).isVisible();
        inspect(page, "account-" + device);
        page.keyboard().press("Escape");
        assertThat(page.getByText("Sign out")).isHidden();
    }

    /** As on a screen that is small, or magnified to 200 %. */
    @ParameterizedTest
    @CsvSource({"720,450", "360,740"})
    void nothing_is_cut_off_or_covered_where_there_is_little_room(int width, int height) {
        String email = collector();
        Page page = newDevice(new Browser.NewContextOptions().setViewportSize(width, height));
        page.navigate("create-account");
        assertThat(button(page, "Create account")).isVisible();
        assertRoom(page);
        arrive(page, email);
        for (String address : List.of("", "gallery", "history", "trash", "shared", "nowhere")) {
            page.navigate(address);
            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                    .isVisible();
            assertRoom(page);
        }
        page.navigate("gallery");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Electrify"))
                .click();
        assertThat(page.locator("animato-viewer video")).isVisible();
        assertRoom(page);
    }

    private static void assertRoom(Page page) {
        page.waitForLoadState(LoadState.NETWORKIDLE);
        assertThat(new Sight(page).troubleWithRoom()).as(page.url()).isEmpty();
    }

    private String collector() {
        if (collector.isEmpty()) {
            String email = newEmail();
            Page page = newDevice();
            arrive(page, email);
            choosePhoto(page, samplePortrait());
            assertThat(page.getByAltText("Your photo")).isVisible();
            make(page, "Electrify");
            assertThat(card(page, "Electrify").getByRole(AriaRole.STATUS)).hasText("Done", PATIENT);
            SANDBOX.faults().nextTask(TaskFault.FAILS);
            make(page, "Crying");
            assertThat(card(page, "Crying").getByRole(AriaRole.STATUS))
                    .containsText("could not finish", new LocatorAssertions.ContainsTextOptions().setTimeout(60_000));
            collector = Optional.of(email);
        }
        return collector.orElseThrow();
    }

    private void listen(Page page) {
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
    }

    private static byte[] samplePortrait() {
        try {
            return Files.readAllBytes(Path.of("frontend", "sample", "portrait.jpg"));
        } catch (IOException diskFault) {
            throw new UncheckedIOException(diskFault);
        }
    }

    private static void make(Page page, String effect) {
        chooseEffects(page, effect);
        button(page, "Generate").click();
    }
}
