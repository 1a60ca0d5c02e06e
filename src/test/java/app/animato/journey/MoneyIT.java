package app.animato.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a person has left, and what happens when it is not enough. */
class MoneyIT extends RunningAnimato {

    private final JdbcClient jdbc;

    @Autowired
    MoneyIT(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Test
    void a_person_sees_what_is_left_and_is_told_when_it_is_not_enough() throws IOException {
        String email = newEmail();
        Page page = newDevice();
        arrive(page, email);
        Locator balance = page.locator(".order-balance");
        choosePhoto(page, Files.readAllBytes(Path.of("frontend", "sample", "portrait.jpg")));
        assertThat(page.getByAltText("Your photo")).isVisible();
        page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("1").setExact(true))
                .press("ArrowRight");
        assertThat(page.getByText("1 effect × 2 variations = 2 videos")).isVisible();
        button(page, "Generate").click();
        assertThat(balance).hasText("$0.70 used this month, $24.30 left", PATIENT);

        // One video fits into the month and not into what is left, whether its price is known yet or guessed.
        jdbc.sql("insert into account_budget (account, month_dollars)"
                        + " select id, 1000000 from account where email = :email")
                .param("email", email)
                .update();
        page.reload();
        assertThat(balance).hasText("$0.70 used this month, $0.30 left");
        page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("2").setExact(true))
                .press("ArrowLeft");
        button(page, "Generate").click();
        assertThat(page.getByText("$0.30 of your budget for this month is left"))
                .hasText(Pattern.compile("This may cost about \\$.+ Nothing was asked for or charged\\."));
        assertThat(balance).hasText("$0.70 used this month, $0.30 left");
        inspect(page, "studio-over-budget-desktop");
        page.setViewportSize(390, 844);
        inspect(page, "studio-over-budget-phone");
    }

    @Test
    void the_owner_sees_who_spent_what_and_changes_a_budget() throws IOException {
        String guest = newEmail();
        Page studio = newDevice();
        arrive(studio, guest);
        choosePhoto(studio, Files.readAllBytes(Path.of("frontend", "sample", "portrait.jpg")));
        assertThat(studio.getByAltText("Your photo")).isVisible();
        button(studio, "Generate").click();
        Locator balance = studio.locator(".order-balance");
        assertThat(balance).hasText("$0.35 used this month, $24.65 left", PATIENT);

        String email = newEmail();
        Page owner = ownersDevice(email, "admin");
        owner.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("Money").setExact(true))
                .click();
        Locator line = owner.getByRole(AriaRole.LISTITEM).filter(new Locator.FilterOptions().setHasText(guest));
        assertThat(line).containsText("$0.35 of $25.00 used");
        button(owner, "Change the budget of " + guest).click();
        owner.getByLabel("US dollars in a month").fill("2");
        inspect(owner, "money-dialog-desktop");
        button(owner, "Save").click();
        assertThat(line).containsText("$0.35 of $2.00 used");
        owner.getByText("Show as a table").first().click();
        assertThat(owner.getByRole(AriaRole.TABLE).first()).containsText("$");
        inspect(owner, "money-desktop");
        owner.setViewportSize(390, 844);
        inspect(owner, "money-phone");

        studio.reload();
        assertThat(balance).hasText("$0.35 used this month, $1.65 left");
    }
}
