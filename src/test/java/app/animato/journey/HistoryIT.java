package app.animato.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.animato.account.AccountId;
import app.animato.testing.Archive;
import app.animato.testing.Films;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finding things again, taking them home, and giving them away. */
class HistoryIT extends RunningAnimato {

    /** Browsers of tests name themselves as what they are, and are not counted. */
    private static final String FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0";

    private static final Instant NOON = Instant.parse("2026-05-04T12:00:00Z");

    private final ApplicationContext application;

    @Autowired
    HistoryIT(ApplicationContext application) {
        this.application = application;
    }

    @Test
    void a_long_history_is_searched_set_up_and_taken_home() throws IOException {
        String email = newEmail();
        Page page = newDevice();
        arrive(page, email);
        fill(email);
        page.navigate("history");
        assertThat(link(page, "Electrify")).isVisible();
        inspect(page, "history");

        page.getByLabel("Search").fill("crash");
        assertThat(link(page, "Electrify")).hasCount(0);
        page.waitForURL(Pattern.compile(".*history\\?q=crash"));
        page.reload();
        assertThat(link(page, "Crash").first()).isVisible();
        assertThat(link(page, "Electrify")).hasCount(0);
        String table = text(page.waitForDownload(() -> page.getByText("Export").click()));
        assertThat(table).startsWith("id,effect,seed").contains(",crash,").doesNotContain("electrify");
        page.getByLabel("Search").fill("nothing like this");
        assertThat(page.getByText("Nothing matches.")).isVisible();
        inspect(page, "history-nothing");
        button(page, "Clear filters").click();
        assertThat(link(page, "Electrify")).isVisible();

        button(page, "Columns").click();
        page.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName("Seed"))
                .uncheck();
        button(page, "Move Cost to the left").click();
        inspect(page, "history-columns");
        page.navigate("history");
        assertThat(link(page, "Electrify")).isVisible();
        assertThat(page.getByRole(AriaRole.COLUMNHEADER, new Page.GetByRoleOptions().setName("Seed")))
                .hasCount(0);

        button(page, "Make Electrify again").click();
        assertThat(button(page, "Other effect")).isVisible();
        inspect(page, "history-again");
        page.keyboard().press("Escape");
        button(page, "Download Electrify").click();
        assertThat(page.getByText("Moves everywhere")).isVisible();
        inspect(page, "history-download");
        Download gif =
                page.waitForDownload(() -> page.getByText("Moves everywhere").click());
        assertThat(gif.suggestedFilename()).isEqualTo("animato-electrify-7.gif");
        assertThat(text(gif)).startsWith("GIF89a");
        page.keyboard().press("Escape");

        double before = rowBoxes(page).nth(1).boundingBox().y;
        rowBoxes(page).nth(0).check();
        assertThat(page.getByText("1 chosen")).isVisible();
        assertThat(rowBoxes(page).nth(1).boundingBox().y)
                .as("what is chosen moves no line from under the pointer")
                .isEqualTo(before);
        rowBoxes(page).nth(1).check();
        assertThat(page.getByText("2 chosen")).isVisible();
        inspect(page, "history-chosen");
        chosen(page, "Make again").click();
        assertThat(page.getByText("Make 2 videos again?")).isVisible();
        inspect(page, "history-remake");
        button(page, "Do not").click();
        chosen(page, "Delete").click();
        assertThat(page.getByText("2 chosen")).isHidden();
    }

    @Test
    void on_a_phone_the_history_is_a_list_of_cards() {
        String email = newEmail();
        arrive(newDevice(), email, "history");
        fill(email);
        Page phone = newDevice(
                new Browser.NewContextOptions().setViewportSize(390, 844).setHasTouch(true));
        arrive(phone, email, "history");
        assertThat(link(phone, "Electrify")).isVisible();
        assertThat(phone.locator(".history-card").first()).isVisible();
        assertThat(phone.getByRole(AriaRole.COLUMNHEADER, new Page.GetByRoleOptions().setName("Seed")))
                .isHidden();
        inspect(phone, "history-phone");
        button(phone, "Filters").click();
        assertThat(phone.getByLabel("Order")).isVisible();
        inspect(phone, "history-phone-filters");
        button(phone, "Filters").click();
        button(phone, "Share Electrify").click();
        assertThat(button(phone, "Create link")).isVisible();
        inspect(phone, "share-phone");
    }

    @Test
    void a_link_with_a_password_shows_a_stranger_the_video_until_it_is_taken_back() {
        String email = newEmail();
        Page page = newDevice();
        arrive(page, email);
        films().add(archive().entry(account(email)).effect("electrify").seed(7).asked(NOON));
        page.navigate("history");
        button(page, "Share Electrify").click();
        inspect(page, "share");
        page.getByRole(AriaRole.DIALOG)
                .getByLabel("Password", new Locator.GetByLabelOptions().setExact(true))
                .fill("open sesame");
        page.getByLabel("Show the photo too").check();
        button(page, "Create link").click();
        Locator link = page.locator("animato-copy-link input");
        assertThat(link).isVisible();
        String address = link.inputValue();
        inspect(page, "share-made");

        for (List<Integer> size : List.of(List.of(1440, 900), List.of(390, 844))) {
            Page stranger = newDevice(
                    new Browser.NewContextOptions().setUserAgent(FIREFOX).setViewportSize(size.get(0), size.get(1)));
            visit(stranger, address, size.get(0) > 1000 ? "desktop" : "phone");
        }

        page.navigate("shared");
        assertThat(page.getByText("Seen 2 times")).isVisible();
        inspect(page, "shared");
        button(page, "Take back").click();
        Locator taking = page.getByRole(AriaRole.ALERTDIALOG)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Take back"));
        assertThat(taking).isVisible();
        inspect(page, "shared-take-back");
        taking.click();
        assertThat(page.getByText("You have not shared anything yet.")).isVisible();
        inspect(page, "shared-empty");
        Page late = newDevice();
        assertThat(late.navigate(address).status()).isEqualTo(404);
        inspect(late, "stranger-nothing");
    }

    @Test
    void a_set_is_given_away_from_the_studio_and_a_stranger_sees_what_there_is_of_it() {
        String email = newEmail();
        Page page = newDevice();
        arrive(page, email);
        AccountId account = account(email);
        Archive.Entry entry = archive().entry(account).asked(Instant.now());
        UUID[] films = List.of("crying", "laughing", "electrify").stream()
                .map(effect -> films().add(entry.id(UUID.randomUUID()).effect(effect)))
                .toArray(UUID[]::new);
        archive().group(films);
        jdbc().sql("update generation set created_at = :now, photo_preview = (select photo_preview from generation"
                        + " where id = :first) where owner = :owner")
                .param("now", OffsetDateTime.now(ZoneOffset.UTC))
                .param("first", films[0])
                .param("owner", account.value())
                .update();
        page.navigate("");
        assertThat(button(page, "Share")).isVisible();
        inspect(page, "studio-set");
        button(page, "Share").click();
        assertThat(page.getByText("A page of its own for this set: 3 videos.")).isVisible();
        page.getByLabel("Show the photo too").check();
        inspect(page, "share-set");
        button(page, "Create link").click();
        String address = page.locator("animato-copy-link input").inputValue();

        Page phone =
                newDevice(new Browser.NewContextOptions().setUserAgent(FIREFOX).setViewportSize(390, 844));
        phone.navigate(address);
        assertThat(phone.locator("video")).hasCount(3);
        assertThat(phone.getByAltText("The photo it was made from")).hasCount(1);
        inspect(phone, "stranger-set-phone");
        phone.setViewportSize(1440, 900);
        inspect(phone, "stranger-set-desktop");

        page.navigate("generation/" + films[2]);
        button(page, "Share").click();
        assertThat(page.getByLabel("Share the whole set of 3 videos")).isVisible();
        assertThat(page.getByText("A set of 3 videos")).isVisible();
        inspect(page, "share-of-a-set");
        button(page, "Close").click();
        page.setViewportSize(390, 844);
        inspect(page, "viewer-phone");
        button(page, "Download").click();
        for (String kind : List.of("MP4", "GIF", "Animated WebP", "Still picture")) {
            assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("^" + kind))))
                    .isInViewport();
        }
        inspect(page, "viewer-phone-download");
        page.keyboard().press("Escape");
        button(page, "Delete").click();
        assertThat(page.getByText("Moved to the trash")).isVisible();
        phone.reload();
        assertThat(phone.locator("video")).hasCount(2);
        page.navigate("shared");
        assertThat(link(page, "A set of 2 videos")).isVisible();
        assertThat(page.getByText("Seen once")).isVisible();
        inspect(page, "shared-set-phone");
    }

    private void visit(Page stranger, String address, String device) {
        stranger.navigate(address);
        assertThat(stranger.getByText("A video for you")).isVisible();
        inspect(stranger, "stranger-locked-" + device);
        stranger.getByLabel("Password", new Page.GetByLabelOptions().setExact(true))
                .fill("wrong");
        stranger.keyboard().press("Enter");
        assertThat(stranger.getByRole(AriaRole.ALERT)).hasText("That is not the password.");
        inspect(stranger, "stranger-wrong-" + device);
        stranger.getByLabel("Password", new Page.GetByLabelOptions().setExact(true))
                .fill("open sesame");
        button(stranger, "Open").click();
        assertThat(stranger.locator("video")).isVisible();
        stranger.locator("video")
                .evaluate("async video => { await video.play(); while (video.currentTime === 0)"
                        + " await new Promise(requestAnimationFrame); video.pause(); }");
        assertThat(stranger.getByAltText("The photo it was made from")).isVisible();
        inspect(stranger, "stranger-" + device);
        assertThat(stranger.context().cookies()).map(cookie -> cookie.name).doesNotContain("JSESSIONID");
    }

    private void fill(String email) {
        AccountId account = account(email);
        Archive.Entry entry = archive().entry(account);
        films().add(entry.effect("electrify")
                .seed(7)
                .asked(NOON.plusSeconds(90))
                .cost("0.21"));
        List<String> states = List.of("FAILED", "CANCELLED", "SUCCEEDED", "SUCCEEDED", "FAILED");
        for (int number = 0; number < 5; number++) {
            UUID id = UUID.randomUUID();
            Archive.Entry next = entry.id(id)
                    .effect(number == 2 ? "superman-transformation" : "crash")
                    .seed(4_000_000_000L + number)
                    .status(states.get(number))
                    .asked(NOON.minus(Duration.ofDays(number)));
            films().add(next);
        }
        UUID lost = films().add(entry.id(UUID.randomUUID())
                .effect("jungle")
                .status("UNCONFIRMED")
                .asked(NOON));
        jdbc().sql("update generation set submitted_at = created_at where id = :id")
                .param("id", lost)
                .update();
    }

    private AccountId account(String email) {
        return new AccountId(jdbc().sql("select id from account where email = :email")
                .param("email", email)
                .query(UUID.class)
                .single());
    }

    private JdbcClient jdbc() {
        return application.getBean(JdbcClient.class);
    }

    private Archive archive() {
        return new Archive(jdbc());
    }

    private Films films() {
        return new Films(application);
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator rowBoxes(Page page) {
        return page.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName("Select Row"));
    }

    private static Locator chosen(Page page, String action) {
        return page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Chosen"))
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(action));
    }

    private static String text(Download download) throws IOException {
        return Files.readString(download.path(), StandardCharsets.ISO_8859_1);
    }
}
