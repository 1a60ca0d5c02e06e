package app.animato.generation.following;

import static org.assertj.core.api.Assertions.assertThat;

import app.animato.generation.pace.ManualTime;
import app.animato.generation.pace.Pace;
import app.animato.generation.pace.PaceSettings;
import app.animato.generation.provider.LiveEvent;
import app.animato.generation.provider.LiveFollower;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FollowingTest {

    private static final LiveEvent ENDED = new LiveEvent.Moved("task_cancel", LiveEvent.Phase.ENDED);

    private final ManualTime time = new ManualTime();
    private final Pace pace = new Pace(new PaceSettings(Duration.ofSeconds(1)), new Random(11));
    private final List<Ear> ears = new ArrayList<>();
    private final List<Instant> pokes = new ArrayList<>();
    private final List<LiveEvent> told = new ArrayList<>();
    private final Watch watch =
            new Watch(pace, time.instant(), Optional.empty(), Duration.ofSeconds(15), time.instant());
    private final Following following = new Following(
            new Following.Means(pace, time, time, () -> 1),
            watch,
            Ear::new,
            told::add,
            () -> pokes.add(time.instant()));

    private final class Ear implements LiveFollower {

        final LiveFollower.Listener listener;
        final Instant opened = time.instant();
        int closed;

        Ear(LiveFollower.Listener listener) {
            this.listener = listener;
            ears.add(this);
        }

        @Override
        public void close() {
            closed++;
        }
    }

    @Test
    void an_ear_that_opens_pokes_at_once_and_what_is_heard_goes_where_it_belongs() {
        following.begin();
        assertThat(pokes).isEmpty();
        ears.getFirst().listener.opened();
        assertThat(pokes).hasSize(1);
        LiveEvent advanced = new LiveEvent.Advanced(40, Optional.empty(), Optional.empty());
        ears.getFirst().listener.heard(advanced);
        ears.getFirst().listener.heard(new LiveEvent.Murmured());
        assertThat(told).containsExactly(advanced, new LiveEvent.Murmured());
        assertThat(pokes).hasSize(1);
        ears.getFirst().listener.heard(new LiveEvent.Moved("task_start", LiveEvent.Phase.RUNNING));
        assertThat(pokes).hasSize(2);
    }

    @Test
    void an_ear_that_does_not_open_is_not_waited_for_forever() {
        following.begin();
        time.pass(Duration.ofSeconds(15));
        assertThat(pokes).hasSize(1);
    }

    @Test
    void a_lost_ear_comes_back_ever_more_slowly_and_never_gives_up() {
        following.begin();
        for (int i = 0; i < 200; i++) {
            Ear last = ears.getLast();
            last.listener.lost();
            time.pass(Duration.ofSeconds(10));
            assertThat(ears).hasSize(i + 2);
            assertThat(last.closed).isEqualTo(1);
            long limit = Math.min(10_000, 500L << Math.min(i, 10));
            assertThat(Duration.between(last.opened, ears.getLast().opened))
                    .isLessThanOrEqualTo(Duration.ofSeconds(20));
            assertThat(Duration.between(ears.getLast().opened, time.instant()))
                    .isGreaterThanOrEqualTo(Duration.ofMillis(10_000 - limit));
        }
    }

    @Test
    void an_ear_that_held_comes_back_quickly_and_one_that_only_flickers_does_not() {
        following.begin();
        List<Duration> waits = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            ears.getLast().listener.opened();
            Instant lost = time.instant();
            ears.getLast().listener.lost();
            time.pass(Duration.ofSeconds(10));
            waits.add(Duration.between(lost, ears.getLast().opened));
        }
        assertThat(waits).anyMatch(wait -> wait.compareTo(Duration.ofSeconds(2)) > 0);
        ears.getLast().listener.opened();
        time.pass(Duration.ofSeconds(60));
        int before = ears.size();
        ears.getLast().listener.lost();
        time.pass(Duration.ofMillis(500));
        assertThat(ears).hasSize(before + 1);
    }

    @Test
    void an_ear_that_comes_back_opens_with_a_look() {
        following.begin();
        ears.getFirst().listener.opened();
        watch.seen(watch.look(time.instant()), time.instant());
        ears.getFirst().listener.lost();
        time.pass(Duration.ofMillis(500));
        ears.getLast().listener.opened();
        assertThat(pokes).hasSize(2);
        assertThat(watch.untilLook(time.instant())).isZero();
    }

    @Test
    void an_ear_that_stays_away_has_the_task_looked_at_meanwhile() {
        following.begin();
        ears.getFirst().listener.opened();
        watch.seen(watch.look(time.instant()), time.instant());
        Instant lost = time.instant();
        ears.getFirst().listener.lost();
        time.pass(Duration.ofSeconds(3));
        assertThat(pokes).hasSize(2);
        assertThat(Duration.between(lost, pokes.getLast())).isLessThan(Duration.ofSeconds(1));
    }

    @Test
    void the_last_word_ends_the_listening_before_it_is_confirmed() {
        following.begin();
        Ear ear = ears.getFirst();
        ear.listener.opened();
        ear.listener.heard(ENDED);
        ear.listener.heard(ENDED);
        ear.listener.lost();
        time.pass(Duration.ofMinutes(1));
        assertThat(ear.closed).isEqualTo(1);
        assertThat(ears).hasSize(1);
        assertThat(pokes).hasSize(2);
    }

    @Test
    void after_the_end_there_is_neither_a_connection_nor_an_alarm() {
        following.begin();
        ears.getFirst().listener.lost();
        following.end();
        following.end();
        assertThat(time.alarms()).isZero();
        time.pass(Duration.ofHours(1));
        assertThat(ears).hasSize(1);
        assertThat(ears.getFirst().closed).isEqualTo(1);
        assertThat(pokes).isEmpty();
    }

    @Test
    void a_dead_ear_that_speaks_late_is_not_heard() {
        following.begin();
        Ear first = ears.getFirst();
        first.listener.lost();
        time.pass(Duration.ofMillis(500));
        first.listener.opened();
        first.listener.heard(new LiveEvent.Advanced(40, Optional.empty(), Optional.empty()));
        first.listener.lost();
        assertThat(told).isEmpty();
        assertThat(ears).hasSize(2);
        assertThat(ears.getLast().closed).isZero();
    }
}
