package app.animato.account.attempt;

import static org.assertj.core.api.Assertions.assertThat;

import app.animato.account.EmailAddress;
import app.animato.shared.Sender;
import app.animato.testing.TickingClock;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SignInLimitsTest {

    private static final EmailAddress ADA = new EmailAddress("ada@example.org");
    private static final EmailAddress BOB = new EmailAddress("bob@example.org");
    private static final Sender HERE = Sender.of("192.0.2.1");
    private static final Sender THERE = Sender.of("192.0.2.2");

    private final TickingClock clock = new TickingClock();
    private final SignInLimits limits = new SignInLimits(clock);

    @Test
    void a_stranger_gets_few_tries_at_one_account_and_more_with_time() {
        assertThat(allowed(stranger(ADA, HERE), 100)).isEqualTo(8);
        assertThat(limits.mayTry(stranger(BOB, HERE))).isTrue();
        assertThat(limits.mayTry(stranger(ADA, THERE))).isTrue();
        clock.tick(Duration.ofMinutes(5));
        assertThat(allowed(stranger(ADA, HERE), 100)).isEqualTo(4);
    }

    @Test
    void from_all_places_together_no_more_than_so_many_are_tried_at_one_account() {
        int tried = IntStream.range(0, 1_000)
                .map(place -> allowed(stranger(ADA, Sender.of("198.51." + place / 250 + "." + place % 250)), 1))
                .sum();
        assertThat(tried).isEqualTo(60);
        assertThat(limits.mayTry(stranger(BOB, HERE))).isTrue();
    }

    @Test
    void one_place_gets_so_many_for_all_accounts_together() {
        int tried = IntStream.range(0, 1_000)
                .map(number -> allowed(stranger(new EmailAddress("person" + number + "@example.org"), HERE), 1))
                .sum();
        assertThat(tried).isEqualTo(100);
    }

    @Test
    void a_device_that_was_in_before_is_not_held_up_by_strangers() {
        allowed(stranger(ADA, HERE), 1_000);
        IntStream.range(0, 100).forEach(place -> allowed(stranger(ADA, Sender.of("198.51.100." + place)), 10));
        SignInAttempt own = new SignInAttempt(Optional.of(ADA), HERE, Optional.of("her phone"));
        assertThat(allowed(own, 100)).isEqualTo(10);
        assertThat(limits.mayTry(new SignInAttempt(Optional.of(ADA), HERE, Optional.of("her laptop"))))
                .isTrue();
        assertThat(limits.mayTry(new SignInAttempt(Optional.of(BOB), HERE, Optional.of("her phone"))))
                .isTrue();
    }

    @Test
    void right_passwords_cost_nothing_and_give_no_more_than_there_was() {
        SignInAttempt attempt = stranger(ADA, HERE);
        IntStream.range(0, 500).forEach(time -> {
            assertThat(limits.mayTry(attempt)).isTrue();
            limits.succeeded(attempt);
        });
        limits.succeeded(attempt);
        assertThat(allowed(attempt, 100)).isEqualTo(8);
    }

    @Test
    void what_is_no_address_counts_as_one_account_and_memory_stays_bounded() {
        assertThat(allowed(new SignInAttempt(Optional.empty(), HERE, Optional.empty()), 100))
                .isEqualTo(8);
        IntStream.range(0, 60_000)
                .forEach(number -> limits.mayTry(new SignInAttempt(
                        Optional.of(new EmailAddress("person" + number + "@example.org")),
                        Sender.of("10." + number / 62_500 + "." + number / 250 % 250 + "." + number % 250),
                        number % 2 == 0 ? Optional.of("device" + number) : Optional.empty())));
        assertThat(limits.remembered()).isLessThanOrEqualTo(40_000);
    }

    private int allowed(SignInAttempt attempt, int tries) {
        return (int) IntStream.range(0, tries)
                .filter(number -> limits.mayTry(attempt))
                .count();
    }

    private static SignInAttempt stranger(EmailAddress account, Sender sender) {
        return new SignInAttempt(Optional.of(account), sender, Optional.empty());
    }
}
