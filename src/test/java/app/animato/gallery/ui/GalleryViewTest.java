package app.animato.gallery.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.animato.testing.ViewTest;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class GalleryViewTest extends ViewTest {

    private static final Instant NOON = Instant.parse("2026-05-04T12:00:00Z");

    @Test
    void says_what_to_do_while_there_is_nothing() {
        archive().add(archive().entry(archive().newOwner()));
        navigate(GalleryView.class);
        assertThat(shownText())
                .contains("Your finished videos will hang here. There are none yet.", "Go to the studio")
                .doesNotContain("Show more");
        assertThat(find(GalleryTile.class).exists()).isFalse();
    }

    @Test
    void shows_more_on_demand_until_all_hang_there() {
        for (int number = 0; number < 30; number++) {
            archive().add(archive().entry(person().id()).asked(NOON.plusSeconds(number)));
        }
        navigate(GalleryView.class);
        assertThat(find(GalleryTile.class).all()).hasSize(24);
        click("Show more");
        assertThat(find(GalleryTile.class).all()).hasSize(30);
        assertThat(shownText()).doesNotContain("Show more", "There are none yet");
    }

    @Test
    void a_tile_says_its_effect_and_leads_to_its_generation() {
        UUID mine = archive().add(archive().entry(person().id()).effect("hulk-transformation"));
        navigate(GalleryView.class);
        GalleryTile tile = find(GalleryTile.class).single();
        assertThat(tile.getHref()).isEqualTo("generation/" + mine);
        assertThat(tile.getAriaLabel()).contains("Hulk Transformation");
    }
}
