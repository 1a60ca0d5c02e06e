package app.animato.generation.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.animato.testing.ViewTest;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RemainingWordingTest extends ViewTest {

    @ParameterizedTest
    @CsvSource({
        "0, almost done",
        "3, about 3\u00a0s left",
        "9, about 9\u00a0s left",
        "11, about 15\u00a0s left",
        "40, about 40\u00a0s left",
        "41, about 45\u00a0s left",
        "56, about 1\u00a0min left",
        "60, about 1\u00a0min left",
        "61, about 2\u00a0min left",
        "600, about 10\u00a0min left"
    })
    void what_is_left_is_told_in_steps_that_do_not_flicker(int seconds, String words) {
        assertThat(RemainingWording.of(Duration.ofSeconds(seconds))).isEqualTo(words);
    }
}
