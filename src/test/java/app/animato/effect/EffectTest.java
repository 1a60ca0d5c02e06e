package app.animato.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EffectTest {

    @Test
    void the_model_knows_nineteen_effects_by_these_values_and_labels_in_this_order() {
        assertThat(Arrays.stream(Effect.values()).map(effect -> effect.value() + " = " + effect.label()))
                .containsExactly(
                        "assassin = Assassin",
                        "jungle = Jungle",
                        "gun-shooting = Gun Shooting",
                        "crash = Crash",
                        "melting-effect = Melting Effect",
                        "chest-bouncing-dance = Chest Bouncing Dance",
                        "joker-effect = Joker Effect",
                        "fluffy-hair = Fluffy Hair",
                        "eye-close-up = Eye Close-Up",
                        "camera-controls = Camera Controls",
                        "laughing = Laughing",
                        "crying = Crying",
                        "angry-face = Angry Face",
                        "hulk-transformation = Hulk Transformation",
                        "electrify = Electrify",
                        "spiderman-transformation = Spiderman Transformation",
                        "batman-transformation = Batman Transformation",
                        "ironman-transformation = Iron Man Transformation",
                        "superman-transformation = Superman Transformation");
    }

    @Test
    void fluffy_hair_is_chosen_until_somebody_chooses_otherwise() {
        assertThat(Effect.DEFAULT.value()).isEqualTo("fluffy-hair");
    }

    @Test
    void every_effect_is_in_one_group() {
        assertThat(Arrays.stream(EffectGroup.values()).flatMap(group -> group.effects().stream()))
                .containsExactlyInAnyOrder(Effect.values());
    }

    @Test
    void every_effect_is_found_by_its_value() {
        assertThat(Effect.values())
                .allSatisfy(effect -> assertThat(Effect.stored(effect.value())).isEqualTo(effect));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Fluffy Hair", "FLUFFY-HAIR", ""})
    void a_label_another_case_or_an_unknown_value_was_never_stored(String value) {
        assertThatIllegalStateException().isThrownBy(() -> Effect.stored(value)).withMessageContaining(value);
    }
}
