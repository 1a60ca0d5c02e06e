package app.animato.generation.engine;

import static org.assertj.core.api.Assertions.assertThat;

import app.animato.generation.Failure;
import app.animato.generation.FailureKind;
import app.animato.generation.Generation;
import app.animato.generation.GenerationStatus;
import app.animato.sandbox.Endpoint;
import app.animato.sandbox.Fault;
import app.animato.sandbox.SocketFault;
import app.animato.sandbox.TaskFault;
import java.math.BigDecimal;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the provider answers on the way, the end that is told is the one that came. */
class TrackingIT extends RunningEngine {

    @ParameterizedTest
    @EnumSource(
            value = TaskFault.class,
            names = {"FAILS", "ERROR_BEFORE_START"})
    void a_task_that_fails_is_a_failure_that_costs_nothing(TaskFault fault) {
        sandbox.faults().nextTask(fault);
        Generation generation = ask(newPerson());
        Failure failure =
                awaitStatus(generation, GenerationStatus.FAILED).failure().orElseThrow();
        assertThat(failure.kind()).isEqualTo(FailureKind.FAILED_AT_PROVIDER);
        assertThat(runs(generation)).isEqualTo(1);
    }

    @Test
    void a_task_that_ends_well_without_an_output_is_told_and_booked_as_perhaps_charged() {
        sandbox.faults().nextTask(TaskFault.ENDS_WITHOUT_OUTPUT);
        Generation failed = awaitStatus(ask(newPerson()), GenerationStatus.FAILED);
        assertThat(failed.failure().map(Failure::kind)).contains(FailureKind.ENDED_WITHOUT_OUTPUT);
        assertThat(jdbc.sql("select spent from expense where wish = :wish")
                        .param("wish", failed.id().value())
                        .query(Long.class)
                        .single())
                .isEqualTo(350_000);
    }

    @ParameterizedTest
    @EnumSource(
            value = TaskFault.class,
            names = {"LOGS_AN_ERROR", "UNKNOWN_STATUS", "LISTS_ITS_OUTPUT_LATE"})
    void what_only_looks_like_a_failure_is_none(TaskFault fault) {
        sandbox.faults().nextTask(fault);
        Generation generation = ask(newPerson());
        awaitStatus(generation, GenerationStatus.SUCCEEDED);
        assertMadeOnce(generation);
    }

    @Test
    void a_cost_that_is_told_only_after_the_end_is_booked_all_the_same() {
        sandbox.faults().nextTask(TaskFault.LISTS_ITS_OUTPUT_LATE);
        Generation made = awaitStatus(ask(newPerson()), GenerationStatus.SUCCEEDED);
        assertThat(made.cost()).get().matches(cost -> cost.compareTo(new BigDecimal("0.35")) == 0);
        assertThat(jdbc.sql("select state from expense where wish = :wish")
                        .param("wish", made.id().value())
                        .query(String.class)
                        .single())
                .isEqualTo("SPENT");
    }

    static Stream<Fault> troubles() {
        return Stream.of(
                Fault.status(500),
                Fault.status(503),
                Fault.status(429),
                Fault.status(401),
                Fault.garbage(),
                Fault.halfBody(),
                Fault.dropBeforeRecording(),
                Fault.refusal(0, "server fault"),
                Fault.refusal(1, "There is no task yet."));
    }

    @ParameterizedTest
    @MethodSource("troubles")
    void a_look_that_goes_wrong_a_few_times_says_nothing_about_the_task(Fault fault) {
        sandbox.faults().next(Endpoint.DETAIL, 4, fault);
        Generation generation = ask(newPerson());
        awaitStatus(generation, GenerationStatus.SUCCEEDED);
        assertMadeOnce(generation);
    }

    @Test
    void a_task_that_the_provider_keeps_denying_is_given_up() {
        sandbox.faults().always(Endpoint.DETAIL, Fault.refusal(1, "There is no task yet."));
        Generation generation = ask(newPerson());
        Failure failure =
                awaitStatus(generation, GenerationStatus.FAILED).failure().orElseThrow();
        assertThat(failure.kind()).isEqualTo(FailureKind.FORGOTTEN_BY_PROVIDER);
    }

    @ParameterizedTest
    @EnumSource(
            value = SocketFault.class,
            names = {"SILENT", "CLOSED"})
    void live_events_and_callbacks_that_stay_away_cost_time_and_nothing_else(SocketFault fault) {
        sandbox.faults().socket(fault);
        sandbox.faults().muteCallbacks();
        Generation generation = ask(newPerson());
        awaitStatus(generation, GenerationStatus.SUCCEEDED);
        assertMadeOnce(generation);
    }
}
