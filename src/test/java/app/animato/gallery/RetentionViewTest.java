package app.animato.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import app.animato.generation.GenerationId;
import app.animato.generation.GenerationService;
import app.animato.media.library.PhotoTrash;
import app.animato.share.LinkedVideos;
import app.animato.testing.ViewTest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is too old goes to the trash of its person, who can bring it back. */
class RetentionViewTest extends ViewTest {

    @Test
    void what_is_too_old_is_found_in_the_trash_and_stays_once_it_is_brought_back() {
        GenerationService service = bean(GenerationService.class);
        GenerationId old = new GenerationId(archive()
                .add(archive()
                        .entry(person().id())
                        .effect("crash")
                        .asked(Instant.now().minus(Duration.ofDays(400)))));
        GenerationId young = new GenerationId(archive()
                .add(archive()
                        .entry(person().id())
                        .effect("jungle")
                        .asked(Instant.now().minus(Duration.ofDays(300)))));
        Retention house = house("365d");
        house.tidy();

        assertThat(service.find(person().id(), young)).isPresent();
        assertThat(service.find(person().id(), old)).isEmpty();
        open("trash");
        assertThat(shownText()).contains("Crash", "29 days left").doesNotContain("Jungle");
        click("Restore");
        house.tidy();
        assertThat(service.find(person().id(), old)).isPresent();
    }

    @Test
    void what_becomes_a_favourite_right_after_it_was_found_to_be_old_stays() {
        GenerationId loved = old();
        GenerationId forgotten = old();
        PastDue slow = new PastDue(bean(JdbcClient.class), bean(LinkedVideos.class)) {
            @Override
            List<Work> finished(Instant then, int most) {
                List<Work> due = super.finished(then, most);
                assertThat(due).extracting(Work::id).contains(loved, forgotten);
                bean(Favourites.class).mark(person().id(), List.of(loved), true);
                return due;
            }
        };
        house("365d", slow).tidy();
        GenerationService service = bean(GenerationService.class);
        assertThat(service.find(person().id(), loved)).isPresent();
        assertThat(service.find(person().id(), forgotten)).isEmpty();
    }

    private GenerationId old() {
        return new GenerationId(
                archive().add(archive().entry(person().id()).asked(Instant.now().minus(Duration.ofDays(400)))));
    }

    @Test
    void a_house_without_settings_keeps_everything() {
        GenerationId old =
                new GenerationId(archive().add(archive().entry(person().id()).asked(Instant.EPOCH)));
        house("none").tidy();
        assertThat(bean(GenerationService.class).find(person().id(), old)).isPresent();
        assertThat(bean(Retention.class).finished()).isEmpty();
        assertThat(bean(PhotoTrash.class).page(person().id(), Optional.empty(), 10))
                .isEqualTo(List.of());
    }

    private Retention house(String finished) {
        return house(finished, bean(PastDue.class));
    }

    private Retention house(String finished, PastDue due) {
        return new Retention(
                new RetentionSettings(finished, "none", "none"),
                due,
                bean(GenerationService.class),
                bean(PhotoTrash.class),
                Clock.systemUTC());
    }
}
