package app.animato.generation.pace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PaceTest {

    private static final int DRAWS = 500;

    private final Pace pace = pace(Duration.ofSeconds(1));

    @Test
    void the_older_a_task_the_rarer_the_looks() {
        assertAround(2, () -> pace.untilNextLook(Duration.ZERO));
        assertAround(2, () -> pace.untilNextLook(Duration.ofMillis(19_999)));
        assertAround(4, () -> pace.untilNextLook(Duration.ofSeconds(20)));
        assertAround(10, () -> pace.untilNextLook(Duration.ofMinutes(2)));
        assertAround(30, () -> pace.untilNextLook(Duration.ofMinutes(10)));
        assertAround(30, () -> pace.untilNextLook(Duration.ofDays(3)));
    }

    @Test
    void a_task_that_is_silent_in_an_open_ear_is_looked_at_every_two_to_five_minutes() {
        assertAround(150, () -> pace.untilSafetyLook(0));
        assertAround(200, () -> pace.untilSafetyLook(1));
        assertAround(250, () -> pace.untilSafetyLook(2));
        assertAround(250, () -> pace.untilSafetyLook(1000));
    }

    @Test
    void an_ear_comes_back_after_anything_between_nothing_and_a_limit_that_doubles() {
        assertSpread(500, () -> pace.untilReconnect(0));
        assertSpread(1000, () -> pace.untilReconnect(1));
        assertSpread(8000, () -> pace.untilReconnect(4));
        assertSpread(10_000, () -> pace.untilReconnect(5));
        assertSpread(10_000, () -> pace.untilReconnect(Integer.MAX_VALUE));
    }

    private static void assertSpread(int mostMillis, Supplier<Duration> wait) {
        List<Long> waits = Stream.generate(wait)
                .limit(DRAWS)
                .map(Duration::toMillis)
                .sorted()
                .toList();
        assertThat(waits.getFirst()).isBetween(0L, mostMillis / 50L);
        assertThat(waits.getLast()).isBetween(mostMillis * 49L / 50, (long) mostMillis);
        assertThat(waits.get(DRAWS / 2)).isBetween(mostMillis * 4L / 10, mostMillis * 6L / 10);
    }

    @Test
    void the_more_are_followed_the_longer_a_fresh_ear_waits_for_others_before_it_looks() {
        assertThat(pace.gathering(9)).isZero();
        assertThat(pace.gathering(50)).isEqualTo(Duration.ofMillis(500));
        assertThat(pace.gathering(200)).isEqualTo(Duration.ofSeconds(2));
        assertThat(pace.gathering(5000)).isEqualTo(Duration.ofSeconds(2));
        assertAround(30, () -> pace.untilFallbackLook(100));
        assertAround(40, () -> pace.untilFallbackLook(5000));
    }

    @Test
    void what_keeps_failing_is_tried_ever_more_rarely_and_never_given_up() {
        assertAround(5, () -> pace.untilNextTry(Duration.ofSeconds(3)));
        assertAround(60, () -> pace.untilNextTry(Duration.ofMinutes(2)));
        assertAround(600, () -> pace.untilNextTry(Duration.ofDays(400)));
        assertAround(5, () -> pace.afterFailures(0));
        assertAround(40, () -> pace.afterFailures(3));
        assertAround(600, () -> pace.afterFailures(Integer.MAX_VALUE));
    }

    @Test
    void a_lost_task_is_looked_for_ever_more_rarely_for_a_day() {
        assertAround(3, () -> pace.untilNextSearch(Duration.ZERO));
        assertAround(30, () -> pace.untilNextSearch(Duration.ofMinutes(1)));
        assertAround(3600, () -> pace.untilNextSearch(Duration.ofHours(20)));
        assertThat(pace.longestSearch()).isEqualTo(Duration.ofDays(1));
    }

    @Test
    void a_list_is_old_enough_for_the_next_search_of_the_same_task_to_read_it_again() {
        Duration age = Duration.ZERO;
        while (age.compareTo(pace.longestSearch()) < 0) {
            Duration wait = pace.untilNextSearch(age);
            age = age.plus(wait);
            assertThat(pace.freshness(age)).isLessThan(wait);
        }
    }

    @Test
    void no_two_waits_are_in_step() {
        assertThat(List.of(pace.afterMishap(), pace.afterMishap(), pace.afterMishap()))
                .doesNotHaveDuplicates();
    }

    @Test
    void all_times_are_multiples_of_the_beat() {
        Pace quick = pace(Duration.ofMillis(10));
        assertThat(quick.patience().time()).isEqualTo(Duration.ofMillis(1200));
        assertThat(quick.untilNextLook(Duration.ZERO)).isBetween(Duration.ofMillis(16), Duration.ofMillis(24));
    }

    @Test
    void a_beat_of_nothing_is_refused() {
        assertThatThrownBy(() -> new PaceSettings(Duration.ZERO)).hasMessageContaining("animato.pace.beat");
    }

    private static Pace pace(Duration beat) {
        return new Pace(new PaceSettings(beat), new Random(11));
    }

    private static void assertAround(int seconds, Supplier<Duration> wait) {
        Function<Double, Duration> part = factor -> Duration.ofMillis(Math.round(seconds * 1000 * factor));
        for (int i = 0; i < DRAWS; i++) {
            assertThat(wait.get()).isBetween(part.apply(0.8), part.apply(1.2));
        }
    }
}
