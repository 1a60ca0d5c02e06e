package app.animato.generation.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.animato.effect.Effect;
import app.animato.generation.GenerationService;
import app.animato.generation.Seed;
import app.animato.testing.ViewTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextField;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StudioViewTest extends ViewTest {

    @BeforeEach
    void openThePage() {
        navigate(StudioView.class);
    }

    @Test
    void fluffy_hair_and_seed_42_are_in_place_at_first() {
        assertThat(effects().getValue()).isEqualTo(Effect.FLUFFY_HAIR);
        assertThat(seed().getValue()).isEqualTo(Seed.DEFAULT.toString());
    }

    @Test
    void all_effects_can_be_chosen_in_the_order_of_the_specification() {
        assertThat(effects().getListDataView().getItems()).containsExactly(Effect.values());
        assertThat(Effect.values())
                .hasSize(19)
                .allSatisfy(
                        effect -> assertThat(effects().getItemLabelGenerator().apply(effect))
                                .isEqualTo(effect.label()));
    }

    @Test
    void without_a_photo_nothing_is_made_and_the_page_says_so() {
        click("Generate");
        assertThat(shownText()).contains("Choose a photo first.");
        assertThat(button().isEnabled()).isTrue();
        assertNothingWasMade();
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "-1", "1.5", "4294967296", "", "1e3", "99999999999999999999"})
    void nothing_is_made_from_a_seed_that_is_none(String nonsense) {
        seed().setValue(nonsense);
        click("Generate");
        assertThat(seed().isInvalid()).isTrue();
        assertThat(seed().getErrorMessage()).isEqualTo("The seed is a whole number from 0 to 4294967295.");
        assertThat(button().isEnabled()).isTrue();
        assertNothingWasMade();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "42", "4294967295", " 7 "})
    void a_seed_in_range_is_taken(String good) {
        seed().setValue(good);
        click("Generate");
        assertThat(seed().isInvalid()).isFalse();
    }

    @Test
    void a_surprise_is_a_seed_in_range() {
        seed().setValue("nonsense");
        click("Generate");
        test(find(Button.class).withAriaLabel("Surprise me").single()).click();
        assertThat(Seed.parse(seed().getValue())).isPresent();
        assertThat(seed().isInvalid()).isFalse();
    }

    @Test
    void making_again_puts_effect_and_seed_in_place() {
        UUID mine = archive().add(archive().entry(person().id()).effect("crash").seed(77));
        open("?again=" + mine);
        assertThat(effects().getValue()).isEqualTo(Effect.CRASH);
        assertThat(seed().getValue()).isEqualTo("77");
    }

    @Test
    void what_is_anothers_deleted_or_nonsense_is_not_made_again() {
        UUID foreign = archive()
                .add(archive().entry(archive().newOwner()).effect("crash").seed(77));
        UUID deleted = archive()
                .add(archive().entry(person().id()).effect("crash").seed(77).deletedByItsOwner());
        for (Object id : new Object[] {foreign, deleted, UUID.randomUUID(), "nonsense", ""}) {
            open("?again=" + id);
            assertThat(effects().getValue()).isEqualTo(Effect.FLUFFY_HAIR);
            assertThat(seed().getValue()).isEqualTo(Seed.DEFAULT.toString());
        }
    }

    private void assertNothingWasMade() {
        assertThat(bean(GenerationService.class).recent(person().id())).isEmpty();
    }

    private EffectPicker effects() {
        return find(EffectPicker.class).single();
    }

    private TextField seed() {
        return find(SeedField.class).single();
    }

    private Button button() {
        return find(Button.class).withText("Generate").single();
    }
}
