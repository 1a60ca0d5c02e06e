package app.animato.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.animato.account.AccountId;
import app.animato.sandbox.TaskFault;
import app.animato.testing.Archive;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The owner's page, live and on every kind of screen. */
class AdminIT extends RunningAnimato {

    private final JdbcClient jdbc;

    @Autowired
    AdminIT(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @AfterEach
    void theProviderWorks() {
        SANDBOX.faults().clear();
        jdbc.sql("update submission_line set pause = null, paused_since = null, next_try = null, tries = 0")
                .update();
        jdbc.sql("delete from generation where seed = 42 and photo_preview not in (select id from media)")
                .update();
    }

    @Test
    void shows_the_owner_what_is_under_way_as_it_happens_and_fits_every_screen() throws IOException {
        String email = newEmail();
        Page owner = ownersDevice(email, "");
        owner.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Admin"))
                .click();
        assertThat(owner.getByText("There is nothing to do.")).isVisible();

        String guest = newEmail();
        Page studio = newDevice();
        arrive(studio, guest);
        SANDBOX.faults().nextTask(TaskFault.NEVER_ENDS);
        choosePhoto(studio, Files.readAllBytes(Path.of("frontend", "sample", "portrait.jpg")));
        assertThat(studio.getByAltText("Your photo")).isVisible();
        button(studio, "Generate").click();
        assertThat(owner.getByText(guest)).isVisible();
        assertThat(owner.getByText("0 waiting · 1 in the making")).isVisible();

        Archive archive = new Archive(jdbc);
        AccountId somebody = archive.newOwner();
        archive.add(
                archive.entry(somebody).status("UNCONFIRMED").effect("crash").asked(Instant.now()));
        archive.add(archive.entry(somebody).status("FAILED").effect("jungle").asked(Instant.now()));
        jdbc.sql("update generation set failure = 'FAILED_AT_PROVIDER', failure_detail = 'out of memory'"
                        + " where owner = :owner and status = 'FAILED'")
                .param("owner", somebody.value())
                .update();
        Page another = newDevice();
        arrive(another, email, "admin");
        lookAtAdmin(another, "works");
        jdbc.sql("update submission_line set pause = 'NO_BALANCE', paused_since = current_timestamp,"
                        + " next_try = current_timestamp, pause_detail = 'Insufficient balance'")
                .update();
        lookAtAdmin(another, "paused");
        button(studio, "Cancel").click();
        assertThat(owner.getByText("0 waiting · 1 in the making")).isHidden();
    }

    private static void lookAtAdmin(Page page, String state) {
        page.navigate("admin");
        assertThat(page.getByText("Unconfirmed and failed")).isVisible();
        page.setViewportSize(1440, 900);
        inspect(page, "admin-" + state + "-desktop");
        page.setViewportSize(390, 844);
        inspect(page, "admin-" + state + "-phone");
    }
}
