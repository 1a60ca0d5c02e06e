package app.animato.wiro;

import static org.assertj.core.api.Assertions.assertThat;

import app.animato.generation.provider.Origin;
import app.animato.generation.provider.RecentOutcome;
import app.animato.generation.provider.RecentOutcome.Listed;
import app.animato.generation.provider.TaskReport;
import app.animato.generation.provider.TaskState;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecentTest {

    private final FakeWiro wiro = new FakeWiro();

    @AfterEach
    void stop() throws IOException {
        wiro.close();
    }

    @Test
    void asks_for_a_page_of_the_newest_tasks() {
        wiro.then(FakeWiro.json("{\"result\":true,\"tasklist\":[]}"));

        assertThat(recent(200, 100)).isEqualTo(new Listed(List.of()));
        assertThat(wiro.paths()).containsExactly("/v1/Task/List");
        assertThat(wiro.requests.getFirst().body())
                .isEqualTo(
                        "{\"type\":\"model\",\"sort\":\"id\",\"order\":\"DESC\",\"start\":\"200\",\"limit\":\"100\"}");
    }

    @Test
    void names_each_task_by_its_own_id_and_leaves_out_what_has_none() {
        List<TaskReport> tasks = listed("""
                {"result":true,"tasklist":[{"id":"9","socketaccesstoken":"t9","status":"task_start"},
                {"status":"task_start"},{"id":"8","status":"task_cancel"}]}""");

        assertThat(tasks).extracting(report -> report.task().id()).containsExactly("9", "8");
        assertThat(tasks.getFirst().task().token()).isEqualTo("t9");
        assertThat(tasks.getLast().state()).isInstanceOf(TaskState.Cancelled.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"callbackurl\":\"https://a.example/callback/k\"",
                "\"callbackurl\":\"\",\"parameters\":{\"callbackUrl\":\"https://a.example/callback/k\"}"
            })
    void reads_where_a_task_came_from(String callback) {
        Origin origin = listed("{\"result\":true,\"tasklist\":[{\"id\":\"9\",\"createtime\":\"1734513807\"," + callback
                        + "}]}")
                .getFirst()
                .origin();

        assertThat(origin)
                .isEqualTo(new Origin(
                        Optional.of(Instant.ofEpochSecond(1734513807)),
                        Optional.of(URI.create("https://a.example/callback/k"))))
                .hasToString("created 2024-12-18T09:23:27Z");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"callbackurl\":\"\"",
                "\"callbackurl\":null",
                "\"callbackurl\":\"http://[\"",
                "\"createtime\":\"0\""
            })
    void takes_what_is_not_repeated_as_unknown(String fields) {
        assertThat(listed("{\"result\":true,\"tasklist\":[{\"id\":\"9\"," + fields + "}]}")
                        .getFirst()
                        .origin())
                .isEqualTo(Origin.UNKNOWN);
    }

    @Test
    void takes_the_words_for_no_task_as_an_empty_page() {
        assertThat(listed("{\"result\":false,\"errors\":[{\"code\":1,\"message\":\"There is no task yet.\"}]}"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"500, Unreachable", "429, Unreachable", "401, Misconfigured", "404, Misconfigured"})
    void tells_trouble_from_an_empty_list(int status, String outcome) {
        wiro.then(FakeWiro.status(status, ""));

        assertThat(recent(0, 100).getClass().getSimpleName()).isEqualTo(outcome);
    }

    private List<TaskReport> listed(String answer) {
        wiro.then(FakeWiro.json(answer));
        return ((Listed) recent(0, 100)).tasks();
    }

    private RecentOutcome recent(int skip, int most) {
        try (WiroVideoProvider provider = TestProvider.at(wiro)) {
            return provider.recent(skip, most);
        }
    }
}
