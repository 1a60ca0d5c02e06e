package app.animato.generation.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.animato.testing.TickingClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PressesTest {

    private final TickingClock clock = new TickingClock();
    private final Presses presses = new Presses(clock);

    @Test
    void the_second_half_of_a_double_click_is_not_meant_and_a_press_in_peace_is() {
        assertThat(presses.isMeant()).isTrue();
        clock.tick(Duration.ofMillis(250));
        assertThat(presses.isMeant()).isFalse();
        clock.tick(Presses.APART);
        assertThat(presses.isMeant()).isTrue();
    }

    @Test
    void a_key_that_is_held_is_one_press_however_long() {
        assertThat(presses.isMeant()).isTrue();
        for (int repetition = 0; repetition < 100; repetition++) {
            clock.tick(Duration.ofMillis(30));
            assertThat(presses.isMeant()).isFalse();
        }
    }

    @Test
    void what_is_pressed_after_something_else_was_done_is_meant() {
        assertThat(presses.isMeant()).isTrue();
        presses.forget();
        assertThat(presses.isMeant()).isTrue();
    }
}
