package app.animato.generation.attempt;

import static org.assertj.core.api.Assertions.assertThat;

import app.animato.generation.provider.Origin;
import app.animato.generation.provider.RecentOutcome;
import app.animato.generation.provider.TaskRef;
import app.animato.generation.provider.TaskReport;
import app.animato.generation.provider.TaskState;
import app.animato.testing.TickingClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RecentTasksTest {

    private static final Instant NOON = Instant.parse("2026-05-04T12:00:00Z");
    private static final Duration FRESH = Duration.ofMinutes(15);

    private final TickingClock clock = new TickingClock();
    private final List<TaskReport> listed = new ArrayList<>();
    private boolean away;
    private int asked;
    private final RecentTasks tasks = new RecentTasks(this::list, clock);

    @Test
    void one_reading_serves_whoever_comes_soon_after() {
        created(NOON.minusSeconds(5));
        assertThat(read().covers(sent(NOON.minusSeconds(30)))).isTrue();
        clock.tick(Duration.ofMinutes(10));
        read();
        assertThat(asked).isEqualTo(1);
        clock.tick(Duration.ofMinutes(10));
        read();
        assertThat(asked).isEqualTo(2);
    }

    @Test
    void a_reading_that_went_unanswered_serves_nobody() {
        away = true;
        assertThat(read().covers(sent(NOON.minusSeconds(30)))).isFalse();
        away = false;
        assertThat(read().covers(sent(NOON.minusSeconds(30)))).isTrue();
        assertThat(asked).isEqualTo(2);
    }

    @Test
    void a_list_that_is_too_long_tells_of_what_is_young_enough_all_the_same() {
        IntStream.range(0, 1500).forEach(age -> created(NOON.minusSeconds(age)));
        RecentTasks.Reading reading = tasks.read(NOON.minus(Duration.ofDays(3)), NOON, FRESH);
        assertThat(asked).isEqualTo(10);
        assertThat(reading.covers(sent(NOON.minusSeconds(600)))).isTrue();
        assertThat(reading.covers(sent(NOON.minusSeconds(1200)))).isFalse();
    }

    @Test
    void a_list_that_breaks_off_tells_of_what_was_read() {
        IntStream.range(0, 150).forEach(age -> created(NOON.minusSeconds(age * 10L)));
        RecentTasks breaking = new RecentTasks(
                (skip, most) -> skip == 0 ? list(skip, most) : new RecentOutcome.Unreachable("gone"), clock);
        RecentTasks.Reading reading = breaking.read(NOON.minus(Duration.ofDays(3)), NOON, FRESH);
        assertThat(reading.covers(sent(NOON.minusSeconds(600)))).isTrue();
        assertThat(reading.covers(sent(NOON.minusSeconds(1200)))).isFalse();
    }

    private RecentTasks.Reading read() {
        return tasks.read(NOON.minus(Duration.ofHours(1)), NOON, FRESH);
    }

    private RecentOutcome list(int skip, int most) {
        asked++;
        return away
                ? new RecentOutcome.Unreachable("nobody there")
                : new RecentOutcome.Listed(
                        listed.stream().skip(skip).limit(most).toList());
    }

    private void created(Instant moment) {
        listed.add(new TaskReport(
                new TaskRef(Integer.toString(listed.size()), "token"),
                "task_start",
                new TaskState.Running(),
                Optional.empty(),
                Optional.empty(),
                new Origin(Optional.of(moment), Optional.empty())));
    }

    private static Trace sent(Instant moment) {
        return new Trace("token", moment, Optional.of(moment.plusSeconds(1)));
    }
}
