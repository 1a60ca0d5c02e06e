package app.animato.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.animato.sandbox.Endpoint;
import app.animato.sandbox.Fault;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

class LiveIT extends RunningAnimato {

    @Test
    void a_second_device_shows_the_same_without_being_touched() {
        String email = newEmail();
        Page laptop = newDevice();
        arrive(laptop, email);
        Page phone = newDevice();
        arrive(phone, email);
        assertThat(phone.getByLabel("Seed")).isVisible();

        choosePhoto(laptop, TestPhotos.portrait(640, 480));
        assertThat(laptop.getByAltText("Your photo")).isVisible();
        AtomicBoolean askedTooEarly = new AtomicBoolean();
        phone.route(url -> url.contains("/media/"), route -> {
            if (route.request().resourceType().equals("media") && askedTooEarly.compareAndSet(false, true)) {
                route.fulfill(new Route.FulfillOptions().setStatus(404));
            } else {
                route.resume();
            }
        });
        button(laptop, "Generate").click();

        assertThat(card(phone, "Fluffy Hair").getByRole(AriaRole.STATUS)).hasText("Done", PATIENT);
        assertThat(card(phone, "Fluffy Hair").locator("video")).isVisible();
        phone.waitForFunction("() => document.querySelector('.making video').readyState >= 2");
        Assertions.assertThat(askedTooEarly).isTrue();
        assertThat(card(laptop, "Fluffy Hair").getByRole(AriaRole.STATUS)).hasText("Done", PATIENT);
    }

    @Test
    void what_was_said_into_a_dead_line_is_there_as_soon_as_there_is_another() throws IOException {
        try (Relay relay = relay()) {
            String email = newEmail();
            Page train = newDevice(relay);
            arrive(train, email);
            choosePhoto(train, TestPhotos.portrait(640, 480));
            assertThat(train.getByAltText("Your photo")).isVisible();
            takeLonger(Duration.ofSeconds(8));
            SANDBOX.faults().always(Endpoint.FILE, Fault.status(503));
            button(train, "Generate").click();
            Locator card = card(train, "Fluffy Hair");
            assertThat(card.getByRole(AriaRole.STATUS)).containsText("%");
            relay.loseWhatIsSaid();
            SANDBOX.faults().clear();
            Page desk = newDevice();
            arrive(desk, email);
            assertThat(card(desk, "Fluffy Hair").getByRole(AriaRole.STATUS)).hasText("Done", PATIENT);
            assertThat(card.getByRole(AriaRole.STATUS)).not().hasText("Done");

            relay.cut();
            assertThat(card.getByRole(AriaRole.STATUS)).hasText("Done", PATIENT);
            assertThat(card.locator("video")).isVisible();
        }
    }

    @Test
    void several_are_made_at_once_and_one_of_them_is_cancelled_with_one_button() {
        Page page = newDevice();
        arrive(page);
        choosePhoto(page, TestPhotos.portrait(640, 480));
        assertThat(page.getByAltText("Your photo")).isVisible();
        button(page, "Generate").click();
        chooseEffects(page, "Crash");
        button(page, "Generate").click();

        Locator crash = card(page, "Crash");
        crash.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Cancel"))
                .click();
        assertThat(crash.getByRole(AriaRole.STATUS)).hasText("Cancelled. Your photo is kept.", PATIENT);
        assertThat(card(page, "Fluffy Hair").getByRole(AriaRole.STATUS)).hasText("Done", PATIENT);

        crash.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Make again"))
                .click();
        assertThat(page.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName("Crash")))
                .isChecked();
        assertThat(page.getByAltText("Your photo")).isVisible();
    }

    @Test
    void the_stay_signed_in_box_brings_a_person_back_without_a_session() {
        String email = newEmail();
        Page page = newDevice();
        arrive(page, email);
        Page other = newDevice();
        arrive(other, email);
        assertThat(other.getByLabel("Seed")).isVisible();
        other.context()
                .clearCookies(new com.microsoft.playwright.BrowserContext.ClearCookiesOptions().setName("JSESSIONID"));
        other.navigate("gallery");
        assertThat(other.getByText("There are none yet.")).isVisible();
        assertThat(other.url()).endsWith("/gallery");
    }
}
