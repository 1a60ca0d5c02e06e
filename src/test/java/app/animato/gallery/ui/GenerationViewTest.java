package app.animato.gallery.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.animato.testing.ViewTest;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GenerationViewTest extends ViewTest {

    @Test
    void shows_what_was_made_and_how() {
        UUID mine = archive()
                .add(archive().entry(person().id()).effect("crash").seed(77).cost("0.25"));
        open("generation/" + mine);
        assertThat(getCurrentView()).isInstanceOf(GenerationView.class);
        assertThat(shownText()).contains("Crash", "77", "30 s", "$0.25", "Make again", "Delete", "Download");
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
