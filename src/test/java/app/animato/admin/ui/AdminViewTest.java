package app.animato.admin.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.animato.account.AccountId;
import app.animato.testing.ViewTest;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Nav;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class AdminViewTest extends ViewTest {

    @Override
    protected boolean ownsTheHouse() {
        return true;
    }

    @BeforeEach
    @AfterEach
    void theProviderWorks() {
        bean(JdbcClient.class)
                .sql("update submission_line set pause = null, paused_since = null, next_try = null, pause_detail = '',"
                        + " tries = 0, learned_limit = null")
                .update();
    }

    @Test
    void the_owner_sees_that_all_is_well_and_how_much_is_let_out() {
        open("admin");
        assertThat(find(H1.class).single().getText()).isEqualTo("Admin");
        assertThat(find(Nav.class)
                        .withClassName("shell-nav")
                        .single()
                        .getChildren()
                        .map(ViewTest::text))
                .anyMatch(link -> link.contains("Admin"));
        assertThat(shownText()).contains("Works", "There is nothing to do.", "10 (your own limit)");
    }

    @Test
    void a_pause_says_since_when_why_and_what_to_do() {
        bean(JdbcClient.class)
                .sql("update submission_line set pause = 'NO_BALANCE', pause_detail = 'Insufficient balance',"
                        + " learned_limit = 3, paused_since = current_timestamp, next_try = current_timestamp")
                .update();
        open("admin");
        assertThat(shownText())
                .contains("Paused for want of balance since", "nothing fails", "Top up the balance at Wiro.")
                .contains("It says: Insufficient balance", "3 (the video maker has room for no more");
    }

    @Test
    void a_refused_key_names_the_settings_to_check() {
        bean(JdbcClient.class)
                .sql("update submission_line set pause = 'KEY_REFUSED', paused_since = current_timestamp")
                .update();
        open("admin");
        assertThat(shownText()).contains("Refuses the key since", "WIRO_API_KEY", "WIRO_API_SECRET");
    }

    @Test
    void the_line_and_what_went_wrong_are_told_with_names_and_costs_and_without_pictures() {
        AccountId somebody = archive().newOwner();
        archive().add(archive().entry(somebody).open("RUNNING").asked(Instant.now()));
        archive()
                .add(archive()
                        .entry(somebody)
                        .status("UNCONFIRMED")
                        .effect("crash")
                        .asked(Instant.now()));
        archive()
                .add(archive()
                        .entry(somebody)
                        .status("FAILED")
                        .effect("jungle")
                        .cost("0.35")
                        .asked(Instant.now()));
        archive()
                .add(archive()
                        .entry(somebody)
                        .status("FAILED")
                        .effect("melting-effect")
                        .asked(Instant.now())
                        .deletedByItsOwner());
        bean(JdbcClient.class)
                .sql("update generation set failure = 'FAILED_AT_PROVIDER' where status = 'FAILED'")
                .update();
        open("admin");
        assertThat(shownText())
                .contains(somebody + "@example.org", "0 waiting · 1 in the making")
                .contains("Unconfirmed", "Crash", "may have been started and charged", "Jungle", "Cost $0.35")
                .doesNotContain("Melting");
        assertThat(find(AdminView.class).single().getElement().getOuterHTML()).doesNotContain("<img", "media/");
    }
}
