package app.animato.generation.following;

import static org.assertj.core.api.Assertions.assertThat;

import app.animato.generation.pace.Pace;
import app.animato.generation.pace.PaceSettings;
import app.animato.generation.provider.LiveEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WatchTest {

    private static final Duration FALLBACK = Duration.ofSeconds(15);
    private static final LiveEvent QUEUED = new LiveEvent.Moved("task_queue", LiveEvent.Phase.QUEUED);
    private static final LiveEvent STARTED = new LiveEvent.Moved("task_start", LiveEvent.Phase.RUNNING);
    private static final LiveEvent ENDED = new LiveEvent.Moved("task_postprocess_end", LiveEvent.Phase.ENDED);

    private final Pace pace = new Pace(new PaceSettings(Duration.ofSeconds(1)), new Random(11));
    private final Watch watch = new Watch(pace, at(0), Optional.empty(), FALLBACK, at(0));

    @Test
    void nothing_is_asked_before_the_ear_is_open_but_for_one_that_does_not_open() {
        assertThat(watch.untilLook(at(0))).isEqualTo(FALLBACK);
        assertThat(watch.untilLook(at(15))).isZero();
    }

    @Test
    void an_ear_that_opens_makes_a_look_due_that_counts_from_then_on() {
        watch.opened(Duration.ofSeconds(2), at(3));
        assertThat(watch.untilLook(at(3))).isEqualTo(Duration.ofSeconds(2));
        assertThat(watch.untilLook(at(5))).isZero();
        assertThat(watch.look(at(5))).isEqualTo(new Watch.Look(at(5), at(3), false));
    }

    @Test
    void a_task_that_is_heard_is_not_asked_for_however_long_it_takes() {
        openAndSeen();
        for (int second = 2; second < 10_000; second += 100) {
            watch.heard(new LiveEvent.Murmured(), at(second));
            assertThat(watch.untilLook(at(second))).isGreaterThan(Duration.ofSeconds(119));
        }
    }

    @Test
    void a_task_that_is_heard_is_asked_for_at_once_when_somebody_says_that_it_ended() {
        openAndSeen();
        watch.doubt(at(9));
        assertThat(watch.untilLook(at(9))).isZero();
        assertThat(watch.look(at(9)).notBefore()).isEqualTo(at(9));
        watch.seen(watch.look(at(9)), at(10));
        assertThat(watch.untilLook(at(10))).isGreaterThan(Duration.ofSeconds(100));
    }

    @Test
    void a_task_that_falls_silent_in_an_open_ear_is_asked_for_ever_more_rarely() {
        openAndSeen();
        Instant now = at(1);
        for (int seconds : new int[] {150, 200, 250, 250}) {
            Duration wait = watch.untilLook(now);
            assertThat(wait).isBetween(Duration.ofSeconds(seconds * 8L / 10), Duration.ofSeconds(seconds * 12L / 10));
            now = now.plus(wait);
            assertThat(watch.untilLook(now)).isZero();
            Watch.Look look = watch.look(now);
            assertThat(look.notBefore()).isEqualTo(now.minus(wait.dividedBy(2)));
            watch.seen(look, now);
        }
    }

    @Test
    void only_what_is_news_is_worth_a_step() {
        assertThat(watch.heard(QUEUED, at(1))).isFalse();
        assertThat(watch.heard(STARTED, at(2))).isTrue();
        assertThat(watch.heard(STARTED, at(3))).isFalse();
        assertThat(watch.heard(QUEUED, at(4))).isFalse();
        assertThat(watch.heard(new LiveEvent.Advanced(5, Optional.empty(), Optional.empty()), at(5)))
                .isFalse();
        assertThat(watch.start()).contains((LiveEvent.Moved) STARTED);
        assertThat(watch.workingSince()).contains(at(2));
        assertThat(watch.heard(ENDED, at(6))).isTrue();
        assertThat(watch.heard(ENDED, at(7))).isFalse();
        assertThat(watch.start()).isEmpty();
    }

    @Test
    void an_end_that_is_heard_takes_a_look_of_its_own_at_once() {
        openAndSeen();
        watch.heard(ENDED, at(30));
        assertThat(watch.untilLook(at(30))).isZero();
        assertThat(watch.look(at(31))).isEqualTo(new Watch.Look(at(31), at(30), true));
    }

    @Test
    void an_end_that_is_heard_while_a_look_is_under_way_is_not_settled_by_it() {
        watch.opened(Duration.ZERO, at(1));
        Watch.Look look = watch.look(at(1));
        watch.heard(ENDED, at(2));
        watch.seen(look, at(3));
        assertThat(watch.untilLook(at(3))).isZero();
    }

    @Test
    void an_end_that_the_provider_does_not_know_of_yet_is_asked_for_again_soon() {
        openAndSeen();
        watch.heard(ENDED, at(10));
        watch.seen(watch.look(at(10)), at(10));
        assertThat(watch.untilLook(at(10))).isBetween(Duration.ofMillis(1600), Duration.ofMillis(2400));
        assertThat(watch.look(at(12)).alone()).isTrue();
    }

    @Test
    void without_an_ear_it_is_asked_for_often() {
        openAndSeen();
        watch.lost(at(5));
        assertThat(watch.untilLook(at(5))).isLessThan(Duration.ofSeconds(1));
        watch.seen(watch.look(at(8)), at(8));
        assertThat(watch.untilLook(at(8))).isBetween(Duration.ofMillis(1600), Duration.ofMillis(2400));
    }

    @Test
    void what_an_ear_has_missed_that_was_deaf_is_known_within_a_second_of_its_loss_however_old_the_task_is() {
        openAndSeen();
        watch.lost(at(900));
        assertThat(watch.untilLook(at(900))).isLessThan(Duration.ofSeconds(1));
        watch.lost(at(900));
        assertThat(watch.untilLook(at(900))).isLessThan(Duration.ofSeconds(1));
        watch.opened(Duration.ofSeconds(2), at(900));
        assertThat(watch.untilLook(at(900))).isLessThan(Duration.ofSeconds(1));
    }

    @Test
    void an_ear_that_fails_to_open_again_makes_no_look_due_each_time() {
        openAndSeen();
        watch.lost(at(900));
        watch.seen(watch.look(at(901)), at(901));
        watch.lost(at(902));
        assertThat(watch.untilLook(at(902))).isGreaterThan(Duration.ofSeconds(20));
    }

    @Test
    void no_answer_is_asked_for_again_soon_and_what_was_needed_still_is() {
        watch.opened(Duration.ZERO, at(1));
        watch.unseen(watch.look(at(2)), at(2));
        assertThat(watch.untilLook(at(2))).isBetween(Duration.ofMillis(1600), Duration.ofMillis(2400));
        assertThat(watch.look(at(5)).notBefore()).isEqualTo(at(1));
    }

    @Test
    void a_look_without_an_answer_does_not_put_off_what_was_heard_meanwhile() {
        watch.opened(Duration.ZERO, at(599));
        Watch.Look slow = watch.look(at(600));
        watch.heard(ENDED, at(610));
        watch.unseen(slow, at(620));
        assertThat(watch.untilLook(at(620))).isLessThan(Duration.ofMillis(2500));
    }

    @Test
    void an_end_that_the_provider_does_not_know_of_yet_is_asked_for_again_soon_however_old_the_task_is() {
        openAndSeen();
        watch.heard(ENDED, at(1000));
        watch.seen(watch.look(at(1000)), at(1000));
        assertThat(watch.untilLook(at(1000))).isLessThan(Duration.ofMillis(2500));
    }

    private void openAndSeen() {
        watch.opened(Duration.ZERO, at(1));
        watch.seen(watch.look(at(1)), at(1));
    }

    private static Instant at(long second) {
        return Instant.parse("2026-03-01T10:00:00Z").plusSeconds(second);
    }
}
