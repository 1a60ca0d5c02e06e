package app.animato.generation.callback;

import static org.assertj.core.api.Assertions.assertThat;

import app.animato.generation.pace.ManualTime;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CallbackLimitsTest {

    private final ManualTime clock = new ManualTime();
    private final CallbackLimits limits = new CallbackLimits(clock);

    @Test
    void a_sender_that_guesses_is_not_listened_to_for_a_while_and_others_are() {
        guess("10.0.0.1", 30);
        assertThat(limits.mayName("10.0.0.1")).isFalse();
        assertThat(limits.mayName("10.0.0.2")).isTrue();
        clock.pass(Duration.ofSeconds(10));
        assertThat(limits.mayName("10.0.0.1")).isTrue();
    }

    @Test
    void however_many_strangers_guess_somebody_else_is_listened_to() {
        IntStream.range(0, 20_000).forEach(i -> guess("10." + i / 60_000 + "." + i / 250 + "." + i % 250, 1));
        assertThat(limits.mayName("192.0.2.1")).isTrue();
    }

    @Test
    void all_addresses_that_one_customer_is_given_are_one_sender() {
        IntStream.range(0, 30).forEach(i -> guess("2001:db8:1:2:" + Integer.toHexString(i) + "::1", 1));
        assertThat(limits.mayName("2001:db8:1:2:ffff::1")).isFalse();
        assertThat(limits.mayName("2001:0db8:0001:0002:0:0:0:9")).isFalse();
        assertThat(limits.mayName("2001:db8:1:3::1")).isTrue();
        assertThat(limits.mayName("fe80::1%0")).isTrue();
        assertThat(limits.mayName("no address: at all")).isTrue();
    }

    @Test
    void a_right_token_causes_work_a_few_times_and_then_now_and_then() {
        assertThat(IntStream.range(0, 1000)
                        .filter(i -> limits.mayCauseWork("right"))
                        .count())
                .isEqualTo(5);
        assertThat(limits.mayCauseWork("another")).isTrue();
        clock.pass(Duration.ofSeconds(12));
        assertThat(limits.mayCauseWork("right")).isTrue();
        assertThat(limits.mayCauseWork("right")).isFalse();
    }

    @Test
    void of_ever_new_senders_only_so_many_are_remembered() {
        IntStream.range(0, 12_000).forEach(i -> limits.mayName("2001:db8:" + Integer.toHexString(i) + "::1"));
        assertThat(limits.remembered()).isEqualTo(10_000);
    }

    private void guess(String sender, int times) {
        IntStream.range(0, times).forEach(i -> {
            assertThat(limits.mayName(sender)).isTrue();
            limits.namedNone(sender);
        });
    }
}
