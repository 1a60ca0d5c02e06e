package app.animato.generation.line;

import static org.assertj.core.api.Assertions.assertThat;

import app.animato.generation.pace.PaceSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LineStateTest {

    private static final Instant NOON = Instant.parse("2026-05-04T12:00:00Z");
    private static final Instant MUCH_LATER = NOON.plus(Duration.ofDays(1));
    private static final int MOST = 10;

    private final LinePace pace = new LinePace(new PaceSettings(Duration.ofSeconds(1)), new Random(3));

    @Test
    void up_to_our_own_limit_everything_goes_and_then_nothing() {
        assertThat(LineState.OPEN.turn(here(9, 0), MOST, NOON)).isEqualTo(Turn.go());
        assertThat(LineState.OPEN.turn(here(10, 0), MOST, NOON)).isEqualTo(Turn.waitForRoom());
        assertThat(LineState.OPEN.turn(here(8, 2), MOST, NOON)).isEqualTo(Turn.waitForRoom());
    }

    @Test
    void only_a_few_leave_at_once_so_that_a_refusal_meets_only_a_few() {
        assertThat(LineState.OPEN.turn(here(0, 3), MOST, NOON)).isEqualTo(Turn.go());
        assertThat(LineState.OPEN.turn(here(0, 4), MOST, NOON)).isEqualTo(Turn.waitForRoom());
    }

    @Test
    void a_busy_provider_teaches_the_limit() {
        LineState busy = LineState.OPEN.afterBusy(3, pace, NOON);
        assertThat(busy.learned()).contains(3);
        assertThat(busy.turn(here(2, 0), MOST, NOON)).isEqualTo(Turn.go());
        assertThat(busy.turn(here(3, 0), MOST, NOON)).isEqualTo(new Turn.Wait(busy.nextTry()));
        assertThat(busy.turn(here(3, 0), MOST, MUCH_LATER)).isEqualTo(Turn.trial());
        assertThat(busy.turn(here(3, 1), MOST, MUCH_LATER)).isEqualTo(Turn.waitForRoom());
    }

    @Test
    void trials_in_vain_grow_rarer_but_never_stop() {
        LineState state = LineState.OPEN.afterBusy(3, pace, NOON);
        Duration last = Duration.ZERO;
        Instant now = NOON;
        for (int i = 0; i < 12; i++) {
            now = state.nextTry().orElseThrow();
            state = state.afterTrial(pace, now).afterBusy(3, pace, now);
            Duration wait = Duration.between(now, state.nextTry().orElseThrow());
            assertThat(wait).isLessThanOrEqualTo(Duration.ofMinutes(6));
            if (i > 5) {
                assertThat(wait).isGreaterThan(Duration.ofSeconds(200));
            }
            last = wait;
        }
        assertThat(last).isGreaterThan(Duration.ofSeconds(200));
        assertThat(state.learned()).contains(3);
    }

    @Test
    void a_trial_that_is_let_in_raises_the_limit_until_it_is_forgotten_at_our_own() {
        LineState state = LineState.OPEN.afterBusy(3, pace, NOON);
        state = state.afterTrial(pace, NOON).afterAccepted(4, MOST, pace, NOON);
        assertThat(state.learned()).contains(4);
        assertThat(Duration.between(NOON, state.nextTry().orElseThrow())).isLessThan(Duration.ofSeconds(3));
        assertThat(state.afterAccepted(MOST, MOST, pace, NOON)).isEqualTo(LineState.OPEN);
    }

    @Test
    void a_provider_that_is_full_of_others_is_tried_soon_since_no_end_of_ours_will_tell() {
        LineState full = LineState.OPEN.afterBusy(0, pace, NOON);
        assertThat(full.turn(here(0, 0), MOST, NOON)).isInstanceOf(Turn.Wait.class);
        assertThat(Duration.between(NOON, full.nextTry().orElseThrow())).isLessThanOrEqualTo(Duration.ofSeconds(6));
        LineState forLong = full;
        for (int i = 0; i < 10; i++) {
            forLong = forLong.afterTrial(pace, NOON).afterBusy(0, pace, NOON);
        }
        assertThat(Duration.between(NOON, forLong.nextTry().orElseThrow())).isLessThanOrEqualTo(Duration.ofSeconds(72));
        assertThat(forLong.turn(here(0, 0), MOST, MUCH_LATER)).isEqualTo(Turn.trial());
    }

    @ParameterizedTest
    @EnumSource
    void while_paused_one_probe_goes_at_a_time_and_the_first_that_is_let_in_ends_it_for_all(Pause why) {
        LineState paused = LineState.OPEN.pausedFor(why, "its words", pace, NOON);
        assertThat(paused.paused()).contains(new LineState.Paused(why, NOON, "its words"));
        assertThat(paused.turn(here(0, 0), MOST, NOON)).isInstanceOf(Turn.Wait.class);
        assertThat(paused.turn(here(0, 0), MOST, MUCH_LATER)).isEqualTo(Turn.trial());
        assertThat(paused.turn(here(0, 1), MOST, MUCH_LATER)).isEqualTo(Turn.waitForRoom());

        LineState probing = paused.afterTrial(pace, MUCH_LATER);
        assertThat(probing.turn(here(0, 0), MOST, MUCH_LATER)).isInstanceOf(Turn.Wait.class);
        LineState over = probing.afterAccepted(1, MOST, pace, MUCH_LATER);
        assertThat(over).isEqualTo(LineState.OPEN);
    }

    @Test
    void a_pause_for_money_or_key_is_probed_every_half_to_two_minutes() {
        LineState state = LineState.OPEN.pausedFor(Pause.NO_BALANCE, "", pace, NOON);
        Instant now = NOON;
        for (int i = 0; i < 10; i++) {
            Duration wait = Duration.between(now, state.nextTry().orElseThrow());
            assertThat(wait).isBetween(Duration.ofSeconds(24), Duration.ofSeconds(144));
            now = state.nextTry().orElseThrow();
            state = state.afterTrial(pace, now).pausedFor(Pause.NO_BALANCE, "", pace, now);
        }
        assertThat(state.paused().orElseThrow().since()).isEqualTo(NOON);
    }

    @Test
    void hope_lets_one_go_at_once_and_those_after_it_as_rarely_as_before() {
        LineState lost = LineState.OPEN.pausedFor(Pause.ANSWERS_LOST, "", pace, NOON);
        for (int i = 0; i < 3; i++) {
            lost = lost.afterTrial(pace, NOON);
        }
        assertThat(lost.hopefulFor(Pause.NO_BALANCE, NOON)).isEqualTo(lost);
        LineState hopeful = lost.hopefulFor(Pause.ANSWERS_LOST, NOON);
        assertThat(hopeful.turn(here(0, 0), MOST, NOON)).isEqualTo(Turn.trial());
        assertThat(hopeful.turn(here(0, 1), MOST, NOON)).isEqualTo(Turn.waitForRoom());
        LineState inVain = hopeful.afterTrial(pace, NOON).pausedFor(Pause.ANSWERS_LOST, "", pace, NOON);
        assertThat(Duration.between(NOON, inVain.nextTry().orElseThrow())).isGreaterThan(Duration.ofSeconds(90));
        assertThat(inVain.hopefulFor(Pause.ANSWERS_LOST, NOON))
                .as("in vain too often")
                .isEqualTo(inVain);
    }

    @Test
    void a_short_outage_that_began_with_lost_answers_is_over_for_the_line_within_half_a_minute() {
        LineState lost = LineState.OPEN.pausedFor(Pause.ANSWERS_LOST, "", pace, NOON);
        assertThat(lost.turn(here(0, 0), MOST, NOON.plusSeconds(20))).isEqualTo(Turn.trial());
    }

    @Test
    void a_busy_provider_has_read_the_key_but_perhaps_not_the_balance() {
        assertThat(LineState.OPEN
                        .pausedFor(Pause.KEY_REFUSED, "", pace, NOON)
                        .afterBusy(2, pace, NOON)
                        .paused())
                .isEmpty();
        assertThat(LineState.OPEN
                        .pausedFor(Pause.NO_BALANCE, "", pace, NOON)
                        .afterBusy(2, pace, NOON)
                        .paused())
                .isPresent();
        assertThat(LineState.OPEN
                        .pausedFor(Pause.NO_BALANCE, "", pace, NOON)
                        .afterOtherRefusal()
                        .paused())
                .isPresent();
    }

    @Test
    void what_was_learned_of_the_limit_outlives_a_pause() {
        LineState learned = LineState.OPEN.afterBusy(3, pace, NOON);
        LineState paused = learned.pausedFor(Pause.UNREACHABLE, "", pace, NOON);
        assertThat(paused.endOf(Pause.UNREACHABLE).learned()).contains(3);
        assertThat(paused.endOf(Pause.NO_BALANCE)).isEqualTo(paused);
    }

    private static Occupancy here(int accepted, int leaving) {
        return new Occupancy(Map.of(), accepted, leaving);
    }
}
