package app.animato.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TimelineTest {

    private static final Instant NOON = Instant.parse("2026-05-04T12:00:00Z");

    @Test
    void a_task_that_talks_on_says_something_every_few_seconds_and_never_ends() {
        Timeline timeline = Timeline.of(task(TaskFault.TALKS_ON));
        assertThat(timeline.moments()).hasSizeBetween(1190, 1210);
        assertThat(timeline.statusAt(NOON.plusSeconds(4))).isEqualTo("task_start");
        assertThat(timeline.statusAt(NOON.plusSeconds(7))).isEqualTo("task_output");
        assertThat(timeline.moments()).map(Moment::step).isSorted().last().isEqualTo(Moment.STEPS - 1);
        assertThat(timeline.endedAt(NOON.plus(Duration.ofHours(2)))).isFalse();
    }

    private static Task task(TaskFault fault) {
        return new Task(
                "1",
                "u",
                "t",
                "k",
                "crash",
                "42",
                "",
                "a.jpg",
                "0",
                NOON,
                Duration.ofHours(1),
                fault,
                Optional.empty(),
                Optional.empty(),
                false);
    }
}
