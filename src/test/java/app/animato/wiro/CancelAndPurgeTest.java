package app.animato.wiro;

import static org.assertj.core.api.Assertions.assertThat;

import app.animato.generation.provider.CancelOutcome;
import app.animato.generation.provider.CancelOutcome.Settled;
import app.animato.generation.provider.LookupOutcome;
import app.animato.generation.provider.PurgeOutcome;
import app.animato.generation.provider.TaskRef;
import app.animato.generation.provider.TaskState;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CancelAndPurgeTest {

    private static final String CANCEL = "/v1/Task/Cancel";
    private static final String KILL = "/v1/Task/Kill";
    private static final String DETAIL = "/v1/Task/Detail";
    private static final String DELETE = "/v1/Task/InputOutputDelete";
    private static final String NOT_CANCELLABLE = error("Task is not in a cancellable state.");

    private final FakeWiro wiro = new FakeWiro();

    @AfterEach
    void stop() throws IOException {
        wiro.close();
    }

    @Test
    void cancels_a_queued_task_and_believes_Detail_alone() {
        wiro.then(FakeWiro.json(Fixtures.text("cancel.json"))).then(detail("task_cancel"));

        assertThat(state(cancel("634574"))).isInstanceOf(TaskState.Cancelled.class);
        assertThat(wiro.paths()).containsExactly(CANCEL, DETAIL);
    }

    @Test
    void kills_a_task_that_is_not_cancellable_any_more() {
        wiro.then(FakeWiro.json(NOT_CANCELLABLE))
                .then(FakeWiro.json(Fixtures.text("kill.json")))
                .then(detail("task_cancel"));

        assertThat(state(cancel("634574"))).isInstanceOf(TaskState.Cancelled.class);
        assertThat(wiro.paths()).containsExactly(CANCEL, KILL, DETAIL);
    }

    @Test
    void tells_the_truth_about_a_task_that_ended_before_the_wish_arrived() {
        wiro.then(FakeWiro.json(NOT_CANCELLABLE))
                .then(FakeWiro.json(error("Task could not be killed: it has ended")))
                .then(detail("task_postprocess_end"));

        assertThat(state(cancel("634574"))).isInstanceOf(TaskState.Succeeded.class);
    }

    @Test
    void takes_an_answer_it_cannot_read_for_an_answer() {
        wiro.then(FakeWiro.json("{\"errors\":[],\"a\":\"b\"c")).then(detail("task_start"));

        assertThat(state(cancel("634574"))).isInstanceOf(TaskState.Running.class);
        assertThat(wiro.paths()).containsExactly(CANCEL, DETAIL);
    }

    @Test
    void asks_again_later_when_the_wish_was_lost_and_the_task_goes_on() {
        wiro.then(FakeWiro.reset()).then(detail("task_start"));

        assertThat(cancel("634574")).isInstanceOf(CancelOutcome.Unreachable.class);
    }

    @Test
    void is_settled_when_the_wish_was_lost_but_the_task_is_over() {
        wiro.then(FakeWiro.reset()).then(detail("task_cancel"));

        assertThat(state(cancel("634574"))).isInstanceOf(TaskState.Cancelled.class);
    }

    @Test
    void is_unreachable_when_nothing_answers() {
        wiro.then(FakeWiro.reset()).then(FakeWiro.reset());

        assertThat(cancel("634574")).isInstanceOf(CancelOutcome.Unreachable.class);
    }

    @Test
    void says_so_when_the_credentials_are_not_accepted() {
        wiro.then(FakeWiro.status(401, "")).then(FakeWiro.status(401, ""));

        assertThat(cancel("634574"))
                .isInstanceOfSatisfying(
                        Settled.class,
                        settled -> assertThat(settled.truth()).isInstanceOf(LookupOutcome.Misconfigured.class));
    }

    @Test
    void kills_by_token_when_there_is_no_id() {
        wiro.then(FakeWiro.json(Fixtures.text("kill.json"))).then(detail("task_cancel"));

        assertThat(state(cancel(""))).isInstanceOf(TaskState.Cancelled.class);
        assertThat(wiro.requests.getFirst().body()).isEqualTo("{\"socketaccesstoken\":\"token\"}");
    }

    @Test
    void learns_the_id_when_a_task_known_by_token_is_still_queued() {
        wiro.then(FakeWiro.json(error("Task could not be killed: it is queued")))
                .then(detail("task_queue"))
                .then(FakeWiro.json(Fixtures.text("cancel.json")))
                .then(detail("task_cancel"));

        assertThat(state(cancel(""))).isInstanceOf(TaskState.Cancelled.class);
        assertThat(wiro.paths()).containsExactly(KILL, DETAIL, CANCEL, DETAIL);
    }

    static Stream<Arguments> deletions() {
        return Stream.of(
                Arguments.of(FakeWiro.json("{\"result\":true,\"errors\":[]}"), PurgeOutcome.Purged.class),
                Arguments.of(
                        FakeWiro.json(error("Task must be completed or cancelled before deleting files")),
                        PurgeOutcome.TooEarly.class),
                Arguments.of(FakeWiro.json(error("Task not found or not accessible.")), PurgeOutcome.Purged.class),
                Arguments.of(
                        FakeWiro.json("{\"result\":false,\"errors\":[{\"code\":0}]}"), PurgeOutcome.Unreachable.class),
                Arguments.of(FakeWiro.status(401, ""), PurgeOutcome.Unreachable.class),
                Arguments.of(FakeWiro.status(404, ""), PurgeOutcome.Unreachable.class),
                Arguments.of(FakeWiro.status(500, ""), PurgeOutcome.Unreachable.class),
                Arguments.of(FakeWiro.json("<html>"), PurgeOutcome.Unreachable.class),
                Arguments.of(FakeWiro.reset(), PurgeOutcome.Unreachable.class));
    }

    @ParameterizedTest
    @MethodSource("deletions")
    void reads_each_answer_to_a_deletion(FakeWiro.Reply reply, Class<?> outcome) {
        wiro.then(reply);

        assertThat(purge(new TaskRef("634574", "token"))).isInstanceOf(outcome);
        assertThat(wiro.requests.getFirst().body()).isEqualTo("{\"tasktoken\":\"token\"}");
    }

    @Test
    void learns_the_token_before_it_deletes() {
        wiro.then(detail("task_cancel")).then(FakeWiro.json("{\"result\":true}"));

        assertThat(purge(new TaskRef("634574", ""))).isInstanceOf(PurgeOutcome.Purged.class);
        assertThat(wiro.paths()).containsExactly(DETAIL, DELETE);
    }

    private CancelOutcome cancel(String id) {
        try (WiroVideoProvider provider = TestProvider.at(wiro)) {
            return provider.cancel(new TaskRef(id, "token"));
        }
    }

    private PurgeOutcome purge(TaskRef task) {
        try (WiroVideoProvider provider = TestProvider.at(wiro)) {
            return provider.purge(task);
        }
    }

    private static TaskState state(CancelOutcome outcome) {
        assertThat(outcome).isInstanceOf(Settled.class);
        LookupOutcome truth = ((Settled) outcome).truth();
        assertThat(truth).isInstanceOf(LookupOutcome.Found.class);
        return ((LookupOutcome.Found) truth).report().state();
    }

    private static FakeWiro.Reply detail(String status) {
        return FakeWiro.json("""
                {"result":true,"tasklist":[{"id":"634574","socketaccesstoken":"token","status":"%s",
                "outputs":[{"name":"0.mp4","url":"https://cdn1.wiro.ai/0.mp4"}]}]}""".formatted(status));
    }

    private static String error(String message) {
        return "{\"result\":false,\"errors\":[{\"code\":1,\"message\":\"" + message + "\"}]}";
    }
}
