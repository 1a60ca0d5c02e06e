package app.animato.tour;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.animato.browser.Browsers;
import app.animato.generation.GenerationId;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody's first day with Animato, at a desk and on a phone; leaves its pictures in docs/tour. */
class Tour {

    private static final String TILES = ".gallery-tile img.loaded";

    /** In the studio one is done while the others are in the middle of it. */
    private static final List<Duration> ONE_AFTER_THE_OTHER =
            Stream.of(12, 45, 60, 75).map(Duration::ofSeconds).toList();

    @Test
    void pictures_of_every_page(@TempDir Path folder) throws IOException {
        PlaywrightAssertions.setDefaultAssertionTimeout(Visit.PATIENCE_MS);
        try (House house = new House(folder);
                Playwright playwright = Browsers.playwright();
                Browser browser = Browsers.launch(playwright)) {
            Visit visit = new Visit(house, browser, new Album());
            visit.comeIn();
            Past past = Past.makeIn(house, browser);
            studio(house, visit);
            gallery(visit, past.first(Sitter.CAT));
            visit.everywhere("gallery?set=" + house.find(past.first(Sitter.CAT)).set(), TILES);
            visit.take("set");
            history(visit);
            rest(visit);
        }
    }

    private static void studio(House house, Visit visit) throws IOException {
        Page desk = visit.at(Device.DESKTOP);
        desk.navigate("");
        button(desk, "Try it with our sample").click();
        assertThat(desk.getByAltText("Your photo")).isVisible();
        visit.at(Device.PHONE).navigate("");
        assertThat(visit.at(Device.PHONE).getByAltText("Your photo")).isVisible();
        visit.take("photo");
        for (String effect : List.of("Fluffy Hair", "Jungle", "Laughing")) {
            desk.getByRole(
                            AriaRole.CHECKBOX,
                            new Page.GetByRoleOptions().setName(effect).setExact(true))
                    .setChecked(!effect.equals("Fluffy Hair"));
        }
        desk.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("2").setExact(true))
                .check();
        assertThat(desk.locator(".order-sum")).containsText("2 effects × 2 variations = 4 videos");
        visit.at(Device.PHONE).navigate("");
        visit.take("effects", ".effects");
        house.slowly(ONE_AFTER_THE_OTHER);
        button(desk, "Generate").click();
        visit.at(Device.PHONE).navigate("");
        for (Device device : Device.values()) {
            Page page = visit.at(device);
            assertThat(page.locator("article[data-status=SUCCEEDED]").first()).isVisible();
            assertThat(page.locator("article[data-status=RUNNING]").first()).containsText("%");
        }
        visit.take("making", ".makings");
        for (Device device : Device.values()) {
            assertThat(visit.at(device).locator("article[data-status=SUCCEEDED] video"))
                    .hasCount(4);
        }
        visit.take("done", ".makings");
    }

    private static void gallery(Visit visit, GenerationId best) throws IOException {
        visit.everywhere("gallery", TILES);
        visit.take("gallery");
        visit.everywhere("generation/" + best, "animato-viewer video");
        visit.take("viewer");
        for (Device device : Device.values()) {
            button(visit.at(device), "Compare with the photo").click();
        }
        visit.take("compare");
    }

    private static void history(Visit visit) throws IOException {
        visit.everywhere("history", ".history-picture");
        visit.take("history");
        List<String> links = new ArrayList<>();
        for (Device device : Device.values()) {
            Page page = visit.at(device);
            button(page, "Share Laughing").nth(links.size()).click();
            page.getByLabel("Show the photo too").check();
            button(page, "Create link").click();
            Locator link = page.locator("animato-copy-link input");
            assertThat(link).isVisible();
            links.add(link.inputValue());
        }
        visit.take("share");
        visit.strangers(links.getFirst().substring(House.PUBLIC.length() + 1));
    }

    private static void rest(Visit visit) throws IOException {
        visit.everywhere("", "h1");
        for (Device device : Device.values()) {
            button(visit.at(device), "My photos").click();
            assertThat(visit.at(device).getByRole(AriaRole.DIALOG).getByRole(AriaRole.LISTITEM))
                    .hasCount(Sitter.values().length + 1);
        }
        visit.take("photos");
        visit.everywhere("trash", "text=days left");
        visit.take("trash");
        visit.everywhere("account", "text=Where you are signed in");
        visit.take("account");
        visit.everywhere("admin", "text=Unconfirmed and failed");
        visit.take("admin");
        visit.cutOff();
        visit.inAnotherLanguage("de-DE", "", "studio-german", Device.DESKTOP, ColorScheme.LIGHT);
        visit.inAnotherLanguage("tr-TR", "gallery", "gallery-turkish", Device.PHONE, ColorScheme.DARK);
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
