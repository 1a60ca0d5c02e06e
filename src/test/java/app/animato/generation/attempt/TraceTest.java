package app.animato.generation.attempt;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TraceTest {

    private static final Instant SENT = Instant.parse("2026-05-04T12:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "PT-2M-1S,false",
        "PT-2M,true",
        "PT0S,true",
        "PT30S,true",
        "PT2M30S,true",
        "PT2M31S,false",
        "PT24H,false"
    })
    void a_task_can_be_ours_if_it_was_created_while_the_request_was_under_way(Duration later, boolean ours) {
        Trace trace = new Trace("t", SENT, Optional.of(SENT.plusSeconds(30)));
        assertThat(trace.covers(SENT.plus(later))).isEqualTo(ours);
    }

    @ParameterizedTest
    @CsvSource({"PT1M,true", "PT12M,true", "PT12M1S,false"})
    void a_crash_that_was_noticed_late_does_not_open_the_window_wide(Duration later, boolean ours) {
        Trace late = new Trace("t", SENT, Optional.of(SENT.plus(Duration.ofDays(3))));
        assertThat(late.covers(SENT.plus(later))).isEqualTo(ours);
        Trace open = new Trace("t", SENT, Optional.empty());
        assertThat(open.covers(SENT.plus(later))).isEqualTo(ours);
    }
}
