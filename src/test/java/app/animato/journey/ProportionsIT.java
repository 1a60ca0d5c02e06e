package app.animato.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Chrome stays small, and what belongs together stands together, in every language. */
class ProportionsIT extends RunningAnimato {

    private static final int DESK = 1440;
    private static final int DESK_HEIGHT = 900;
    private static final int PHONE_HEIGHT = 844;

    /** Has made one video; the same for all of these tests. */
    private static Optional<String> maker = Optional.empty();

    @ParameterizedTest
    @CsvSource({"de-DE,1440", "tr-TR,1440", "en-US,1024", "de-DE,390", "tr-TR,360"})
    void what_can_be_done_with_a_video_is_on_one_line(String language, int width) {
        String email = maker();
        Page page = signedIn(screen(width, DESK_HEIGHT).setLocale(language), email);
        page.navigate("gallery");
        page.locator("a.gallery-link").first().click();
        Locator deeds = page.locator(".viewer-actions vaadin-button");
        assertThat(deeds).hasCount(5);
        List<BoundingBox> boxes = deeds.all().stream().map(Locator::boundingBox).toList();
        assertThat(boxes).extracting(box -> Math.round(box.y)).containsOnly(Math.round(boxes.getFirst().y));
        assertThat(boxes.getLast().x + boxes.getLast().width).isLessThanOrEqualTo(width);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en-US", "de-DE", "tr-TR"})
    void the_order_bar_takes_less_than_a_tenth_of_a_phone(String language) {
        String email = maker();
        Page page = signedIn(screen(390, PHONE_HEIGHT).setLocale(language), email);
        page.locator(".effect input").first().check();
        page.locator("vaadin-radio-button input").last().check();
        assertThat(page.locator(".order-count")).containsText("4");
        assertThat(page.locator(".order-bar").boundingBox().height).isLessThan(PHONE_HEIGHT / 10.0);
        assertThat(page.locator(".generate").boundingBox().height).isGreaterThanOrEqualTo(44);
    }

    @Test
    void the_lines_of_the_history_go_down_to_the_end_of_the_window() {
        String email = maker();
        Page page = signedIn(screen(DESK, DESK_HEIGHT), email);
        page.navigate("history");
        Locator grid = page.locator("vaadin-grid");
        assertThat(grid).isVisible();
        BoundingBox lines = grid.boundingBox();
        assertThat(lines.y + lines.height).isBetween(DESK_HEIGHT - 24.0, (double) DESK_HEIGHT);
    }

    @ParameterizedTest
    @CsvSource({"de-DE,Die Verbindung ist wieder da.", "tr-TR,Bağlantı geri geldi."})
    void a_line_that_is_whole_again_says_so_in_the_language_of_the_page(String language, String words) {
        Page page = newDevice(screen(DESK, DESK_HEIGHT).setLocale(language));
        page.navigate("sign-in");
        page.waitForFunction("() => window.Vaadin?.connectionState?.state === 'connected'");
        page.evaluate("() => { Vaadin.connectionState.state = 'reconnecting'; }");
        assertThat(page.getByText(words)).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(20_000));
    }

    private String maker() {
        if (maker.isEmpty()) {
            String email = newEmail();
            Page page = newDevice();
            arrive(page, email);
            button(page, "Try it with our sample").click();
            assertThat(page.getByAltText("Your photo")).isVisible();
            chooseEffects(page, "Electrify");
            button(page, "Generate").click();
            assertThat(card(page, "Electrify").getByRole(AriaRole.STATUS)).hasText("Done", PATIENT);
            maker = Optional.of(email);
        }
        return maker.orElseThrow();
    }

    /** By the names of the fields, not by what they are called in a language. */
    private Page signedIn(Browser.NewContextOptions options, String email) {
        Page page = newDevice(options);
        page.navigate("sign-in");
        page.locator("vaadin-email-field input").fill(email);
        page.locator("vaadin-password-field input").fill(PASSWORD);
        page.keyboard().press("Enter");
        page.locator(".effect").first().waitFor();
        return page;
    }

    private static Browser.NewContextOptions screen(int width, int height) {
        return new Browser.NewContextOptions().setViewportSize(width, height).setHasTouch(width < 900);
    }
}
