package app.animato.wiro;

import static org.assertj.core.api.Assertions.assertThat;

import app.animato.generation.provider.LookupOutcome;
import app.animato.generation.provider.LookupOutcome.Found;
import app.animato.generation.provider.LookupOutcome.Misconfigured;
import app.animato.generation.provider.LookupOutcome.Missing;
import app.animato.generation.provider.LookupOutcome.Unreachable;
import app.animato.generation.provider.Origin;
import app.animato.generation.provider.RemoteOutput;
import app.animato.generation.provider.TaskRef;
import app.animato.generation.provider.TaskReport;
import app.animato.generation.provider.TaskState;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LookTest {

    private static final TaskRef TASK = new TaskRef("2221", "eDcCm5yyUfIvMFspTwww49OUfgXkQt");
    private static final String OUTPUT = "[{\"name\":\"0.mp4\",\"url\":\"https://cdn1.wiro.ai/x/0.mp4\"}]";

    private final FakeWiro wiro = new FakeWiro();

    @AfterEach
    void stop() throws IOException {
        wiro.close();
    }

    @Test
    void takes_the_printed_answer_as_a_success_although_it_has_no_exit_code() {
        wiro.then(FakeWiro.json(Fixtures.text("detail.json")));

        assertThat(look(TASK))
                .isEqualTo(new Found(new TaskReport(
                        TASK,
                        "task_postprocess_end",
                        new TaskState.Succeeded(
                                List.of(
                                        new RemoteOutput(
                                                "0.png",
                                                "image/png",
                                                202472,
                                                URI.create(
                                                        "https://cdn1.wiro.ai/6a6af820-c5050aee-40bd7b83-a2e186c6-7f61f7da-3894e49c-fc0eeb66-9b500fe2/0.png")))),
                        Optional.empty(),
                        Optional.of(Duration.ofSeconds(6)),
                        new Origin(Optional.of(Instant.ofEpochSecond(1734513807)), Optional.empty()))));
    }

    @Test
    void asks_by_token_when_there_is_no_id() {
        wiro.then(FakeWiro.json(Fixtures.text("detail.json")));

        assertThat(look(new TaskRef("", TASK.token())))
                .isInstanceOfSatisfying(
                        Found.class, found -> assertThat(found.report().task()).isEqualTo(TASK));
        assertThat(wiro.requests.getFirst().body()).isEqualTo("{\"tasktoken\":\"" + TASK.token() + "\"}");
    }

    @ParameterizedTest
    @CsvSource({
        "task_queue, Queued",
        "task_accept, Running",
        "task_assign, Running",
        "task_preprocess_start, Running",
        "task_preprocess_end, Running",
        "task_start, Running",
        "task_output, Running",
        "task_output_full, Running",
        "task_error_full, Running",
        "task_end, Running",
        "task_postprocess_start, Running",
        "task_something_new, Running",
        "task_cancel, Cancelled",
        "task_error, Failed"
    })
    void reads_each_status(String status, String state) {
        TaskReport report = report("\"status\":\"" + status + "\"");

        assertThat(report.status()).isEqualTo(status);
        assertThat(report.state().getClass().getSimpleName()).isEqualTo(state);
        assertThat(report.state().isEnd()).isEqualTo(status.equals("task_cancel") || status.equals("task_error"));
    }

    static Stream<Arguments> ends() {
        return Stream.of(
                Arguments.of("\"pexit\":\"0\",\"outputs\":" + OUTPUT, TaskState.Succeeded.class),
                Arguments.of("\"pexit\":0,\"outputs\":" + OUTPUT, TaskState.Succeeded.class),
                Arguments.of("\"pexit\":null,\"outputs\":" + OUTPUT, TaskState.Succeeded.class),
                Arguments.of("\"pexit\":\"\",\"outputs\":" + OUTPUT, TaskState.Succeeded.class),
                Arguments.of("\"pexit\":\"1\",\"outputs\":" + OUTPUT, TaskState.Failed.class),
                Arguments.of("\"pexit\":137,\"outputs\":" + OUTPUT, TaskState.Failed.class));
    }

    @ParameterizedTest
    @MethodSource("ends")
    void tells_success_from_mere_end(String fields, Class<?> state) {
        assertThat(report("\"status\":\"task_postprocess_end\"," + fields).state())
                .isInstanceOf(state);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"pexit\":\"0\",\"outputs\":[]",
                "\"pexit\":\"0\",\"outputs\":null",
                "\"pexit\":\"0\"",
                "\"outputs\":[{\"name\":\"0.mp4\",\"url\":\"\"}]",
                "\"outputs\":[{\"url\":\"0.mp4\"},{\"url\":\"http://[\"}]"
            })
    void an_end_that_shows_no_output_is_not_taken_for_a_failure_at_once(String fields) {
        assertThat(report("\"status\":\"task_postprocess_end\"," + fields).state())
                .isEqualTo(new TaskState.Succeeded(List.of()));
    }

    @Test
    void keeps_all_outputs_that_can_be_fetched() {
        TaskReport report = report("""
                "status":"task_postprocess_end","outputs":[{"name":"a.png","url":"https://cdn1.wiro.ai/a.png"},{"url":""},
                {"name":"b.mp4","size":"12","contenttype":"video/mp4","url":"https://cdn1.wiro.ai/b.mp4"}]""");

        assertThat(report.state())
                .isInstanceOfSatisfying(
                        TaskState.Succeeded.class,
                        succeeded -> assertThat(succeeded.outputs())
                                .extracting(RemoteOutput::name)
                                .containsExactly("a.png", "b.mp4"));
    }

    @Test
    void repeats_the_end_of_the_providers_log_without_addresses_and_tokens() {
        TaskReport report = report("\"status\":\"task_postprocess_end\",\"pexit\":\"1\",\"debugerror\":\""
                + "warming up ".repeat(200) + "\\n https://api.wiro.ai/v1/File/secret.png " + TASK.token()
                + " CUDA out of memory\"");

        assertThat(report.state())
                .isInstanceOfSatisfying(
                        TaskState.Failed.class,
                        failed -> assertThat(failed.detail())
                                .startsWith("ended with exit code 1: …")
                                .endsWith("warming up (address) (…) CUDA out of memory")
                                .hasSizeLessThan(400));
    }

    @Test
    void reads_cost_and_working_time_and_takes_nought_as_unknown() {
        TaskReport known = report("\"totalcost\":\"0.003510000000\",\"elapsedseconds\":\"6.2500\"");
        assertThat(known.cost()).contains(new BigDecimal("0.003510000000"));
        assertThat(known.working()).contains(Duration.ofMillis(6250));

        TaskReport unknown = report("\"totalcost\":\"0\",\"elapsedseconds\":\"0\"");
        assertThat(unknown.cost()).isEmpty();
        assertThat(unknown.working()).isEmpty();
    }

    @Test
    void what_was_stopped_costs_what_is_said_though_its_process_was_killed() {
        String killed = "\"pexit\":\"137\",\"totalcost\":\"0.21\"";
        assertThat(report("\"status\":\"task_cancel\"," + killed).cost()).contains(new BigDecimal("0.21"));
        assertThat(report("\"status\":\"task_postprocess_end\"," + killed).cost())
                .isEmpty();
    }

    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of(FakeWiro.json(error(1, "not found")), Missing.class),
                Arguments.of(FakeWiro.json(error(0, "There is no task yet.")), Missing.class),
                Arguments.of(FakeWiro.json("{\"result\":true,\"tasklist\":[]}"), Missing.class),
                Arguments.of(FakeWiro.json(error(98, "x")), Misconfigured.class),
                Arguments.of(FakeWiro.json(error(99, "x")), Misconfigured.class),
                Arguments.of(FakeWiro.status(401, ""), Misconfigured.class),
                Arguments.of(FakeWiro.status(404, ""), Misconfigured.class),
                Arguments.of(FakeWiro.json(error(0, "server fault")), Unreachable.class),
                Arguments.of(FakeWiro.status(429, ""), Unreachable.class),
                Arguments.of(FakeWiro.status(500, ""), Unreachable.class),
                Arguments.of(FakeWiro.json("<html>"), Unreachable.class),
                Arguments.of(
                        FakeWiro.json("{\"result\":true,\"tasklist\":[{\"id\":\"2222\",\"status\":\"task_cancel\"}]}"),
                        Unreachable.class),
                Arguments.of(
                        FakeWiro.json(
                                "{\"result\":true,\"tasklist\":[{\"id\":\"2221\",\"status\":\"task_cancel\",\"a\":\"b\"c}"),
                        Unreachable.class),
                Arguments.of(
                        FakeWiro.json("{\"result\":true,\"x\":\"" + "x".repeat(70_000) + "\"}"), Unreachable.class),
                Arguments.of(FakeWiro.hang(), Unreachable.class),
                Arguments.of(FakeWiro.reset(), Unreachable.class),
                Arguments.of(FakeWiro.drip("HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\n", ' '), Unreachable.class),
                Arguments.of(FakeWiro.drip("HTTP/1.1 200 OK\r\n\r\n", ' '), Unreachable.class));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void takes_no_failure_for_news_of_the_task(FakeWiro.Reply reply, Class<?> outcome) {
        wiro.then(reply);

        try (WiroVideoProvider provider = TestProvider.hastyAt(wiro.url())) {
            assertThat(provider.look(TASK)).isInstanceOf(outcome);
        }
        assertThat(wiro.requests).hasSize(1);
    }

    static Stream<FakeWiro.Reply> endsOfAConnection() {
        return Stream.of(FakeWiro.hangUp(), FakeWiro.reset());
    }

    @ParameterizedTest
    @MethodSource("endsOfAConnection")
    void does_not_repeat_a_request_when_a_kept_connection_breaks_under_it(FakeWiro.Reply end) {
        wiro.then(FakeWiro.json(Fixtures.text("detail.json"))).then(end);
        wiro.then(FakeWiro.json(Fixtures.text("detail.json")));

        try (WiroVideoProvider provider = TestProvider.at(wiro)) {
            assertThat(provider.look(TASK)).isInstanceOf(Found.class);
            assertThat(provider.look(TASK)).isInstanceOf(Unreachable.class);
        }
        assertThat(wiro.requests).hasSize(2);
        assertThat(wiro.connections).hasValue(1);
    }

    private TaskReport report(String fields) {
        wiro.then(FakeWiro.json("{\"result\":true,\"tasklist\":[{\"id\":\"2221\"," + fields + "}]}"));
        LookupOutcome outcome = look(TASK);
        assertThat(outcome).isInstanceOf(Found.class);
        return ((Found) outcome).report();
    }

    private LookupOutcome look(TaskRef task) {
        try (WiroVideoProvider provider = TestProvider.at(wiro)) {
            return provider.look(task);
        }
    }

    private static String error(int code, String message) {
        return "{\"result\":false,\"errors\":[{\"code\":%d,\"message\":\"%s\"}]}".formatted(code, message);
    }
}
