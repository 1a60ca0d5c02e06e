package app.animato.gallery.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.animato.effect.Effect;
import app.animato.testing.ViewTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GalleryViewTest extends ViewTest {

    @Test
    void says_what_to_do_while_there_is_nothing() {
        archive().add(archive().entry(archive().newOwner()));
        navigate(GalleryView.class);
        assertThat(shownText())
                .contains("Your finished videos will hang here. There are none yet.", "Go to the studio")
                .doesNotContain("No video fits this");
        assertThat(find(Wall.class).exists()).isFalse();
    }

    @Test
    void shows_the_wall_once_something_hangs_there() {
        archive().add(archive().entry(person().id()));
        navigate(GalleryView.class);
        assertThat(find(Wall.class).exists()).isTrue();
        assertThat(shownText()).doesNotContain("There are none yet", "No video fits this");
    }

    @Test
    void shows_what_is_finished_while_the_page_opens() {
        navigate(GalleryView.class);
        beforeThePageListens(() -> archive().add(archive().entry(person().id())));
        assertThat(find(Wall.class).exists()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "effect=crash,1",
        "effect=jungle,0",
        "text=CRA,1",
        "text=77,1",
        "text=78,0",
        "favourites=,0",
        "from=2026-05-04&until=2026-05-04,1",
        "from=2026-05-05,0",
        "until=2026-05-03,0",
        "effect=no-such-effect&from=no-day,1"
    })
    void an_address_says_what_is_shown(String query, int expected) {
        archive().add(archive().entry(person().id()).effect("crash").seed(77));
        open("gallery?" + query);
        assertThat(find(Wall.class).exists()).isEqualTo(expected == 1);
        assertThat(shownText().contains("No video fits this")).isEqualTo(expected == 0);
    }

    @Test
    void what_is_chosen_stands_in_the_address_and_can_be_taken_back() {
        archive().add(archive().entry(person().id()).effect("crash"));
        navigate(GalleryView.class);
        effect().setValue(Effect.JUNGLE);
        roundTrip();
        assertThat(query()).isEqualTo("effect=jungle");
        find(TextField.class).single().setValue("haus");
        roundTrip();
        assertThat(query()).contains("effect=jungle", "text=haus");
        find(Button.class).withText("Show all").all().getFirst().click();
        roundTrip();
        assertThat(query()).isEmpty();
        assertThat(find(Wall.class).exists()).isTrue();
    }

    private String query() {
        return UI.getCurrent()
                .getInternals()
                .getActiveViewLocation()
                .getQueryParameters()
                .getQueryString();
    }

    @SuppressWarnings("unchecked")
    private Select<Effect> effect() {
        return find(Select.class).single();
    }
}
