package app.animato.gallery.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.animato.generation.GenerationId;
import app.animato.generation.GenerationService;
import app.animato.testing.ViewTest;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TrashViewTest extends ViewTest {

    @Test
    void says_so_when_it_is_empty_and_shows_nothing_of_others() {
        UUID foreign = archive().add(archive().entry(archive().newOwner()));
        assertThat(bean(GenerationService.class).trash(person().id(), List.of(new GenerationId(foreign))))
                .isEmpty();
        navigate(TrashView.class);
        assertThat(shownText()).contains("The trash is empty.", "after 30 days").doesNotContain("Restore");
    }

    @Test
    void shows_how_long_each_stays_and_gives_it_back() {
        GenerationId mine = trashed();
        navigate(TrashView.class);
        assertThat(shownText()).contains("Crash", "29 days left", "Restore");
        click("Restore");
        roundTrip();
        assertThat(shownText()).contains("The trash is empty.");
        assertThat(bean(GenerationService.class).find(person().id(), mine)).isPresent();
    }

    @Test
    void shows_what_is_thrown_away_while_the_page_opens() {
        navigate(TrashView.class);
        beforeThePageListens(this::trashed);
        assertThat(shownText()).contains("Crash", "Restore");
    }

    @Test
    void deletes_for_good_only_once_asked_again() {
        trashed();
        navigate(TrashView.class);
        click("Empty trash");
        assertThat(find(ConfirmDialog.class).single().getElement().getProperty("message"))
                .contains("cannot be undone");
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(shownText()).contains("The trash is empty.");
    }

    @Test
    void a_house_that_keeps_things_for_a_while_says_for_how_long() {
        assertThat(RetentionWording.all(
                        Optional.of(Duration.ofDays(365)), Optional.of(Duration.ofDays(1)), Optional.empty()))
                .extracting(Paragraph::getText)
                .containsExactly(
                        "Finished videos go to the trash after 365 days. Favourites, and what a shared link shows, stay.",
                        "What failed or was cancelled comes here after a day.");
        navigate(TrashView.class);
        assertThat(shownText()).doesNotContain("Finished videos go to the trash");
    }

    private GenerationId trashed() {
        GenerationId mine =
                new GenerationId(archive().add(archive().entry(person().id()).effect("crash")));
        bean(GenerationService.class).trash(person().id(), List.of(mine));
        return mine;
    }
}
