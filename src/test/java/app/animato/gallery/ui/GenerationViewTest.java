package app.animato.gallery.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.animato.generation.GenerationId;
import app.animato.generation.GenerationService;
import app.animato.testing.ViewTest;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class GenerationViewTest extends ViewTest {

    @Test
    void shows_what_was_made_and_how() {
        UUID mine = archive()
                .add(archive().entry(person().id()).effect("crash").seed(77).cost("0.25"));
        open("generation/" + mine);
        assertThat(getCurrentView()).isInstanceOf(GenerationView.class);
        assertThat(shownText()).contains("Crash", "77", "30 s", "$0.25", "Make again", "Delete", "Download");
    }

    @ParameterizedTest
    @CsvSource({"false,We are still looking for it", "true,We could not find it"})
    void says_of_one_whose_answer_was_lost_what_is_known_and_what_can_be_done(boolean givenUp, String search) {
        UUID mine = archive().add(archive().entry(person().id()).effect("crash").status("UNCONFIRMED"));
        bean(JdbcClient.class)
                .sql("update generation set submitted_at = created_at, search_ended_at = "
                        + (givenUp ? "created_at" : "null") + " where id = :id")
                .param("id", mine)
                .update();
        open("generation/" + mine);
        assertThat(shownText())
                .contains("Sent on ", "may have been started and charged", search, "Make again", "Forget")
                .doesNotContain("Delete", "Cancel");
        click("Forget");
        assertThat(find(ConfirmDialog.class).single().getElement().getProperty("message"))
                .contains("stop looking", "stays charged");
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(bean(GenerationService.class).find(person().id(), new GenerationId(mine)))
                .isEmpty();
    }

    @Test
    void shows_what_became_of_it_while_the_page_opens() {
        UUID mine = archive().add(archive().entry(person().id()).open("RUNNING"));
        open("generation/" + mine);
        beforeThePageListens(() -> bean(JdbcClient.class)
                .sql(
                        "update generation set status = 'FAILED', failure = 'REFUSED', ended_at = created_at where id = :id")
                .param("id", mine)
                .update());
        assertThat(find(Paragraph.class).all().stream()
                        .map(status -> status.getElement().getAttribute("data-status")))
                .contains("FAILED");
    }

    @Test
    void what_is_anothers_deleted_unknown_or_nonsense_gets_one_and_the_same_answer() {
        UUID foreign = archive().add(archive().entry(archive().newOwner()));
        UUID deleted = archive().add(archive().entry(person().id()).deletedByItsOwner());
        UUID mine = archive().add(archive().entry(person().id()));

        Stream<String> answers = Stream.of(
                        foreign,
                        deleted,
                        UUID.randomUUID(),
                        "nonsense",
                        mine.toString().toUpperCase(Locale.ROOT) + "0")
                .map(id -> {
                    open("generation/" + id);
                    return getCurrentView().getClass().getSimpleName() + "\n" + shownText();
                })
                .distinct();

        assertThat(answers)
                .singleElement()
                .asString()
                .startsWith("NotFoundView")
                .contains("There is nothing here");
    }
}
