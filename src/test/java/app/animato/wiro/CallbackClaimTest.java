package app.animato.wiro;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.animato.generation.provider.TaskRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CallbackClaimTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"taskid\":\"2221\",\"tasktoken\":\"t-1\",\"status\":\"x\"} | 2221 | t-1",
                "{\"id\":2221} | 2221 | ''",
                "{\"socketaccesstoken\":\"t-1\"} | '' | t-1",
                "{\"result\":true,\"tasklist\":[{\"id\":\"7\",\"socketaccesstoken\":\"t-1\"},{\"id\":\"8\"}]} | 7 | t-1",
                "{\"tasklist\":[{\"id\":\"7\",\"categories\":\"[\"tool\",\"x\"]\"}]} | 7 | ''"
            })
    void reads_every_name_that_Wiro_has_for_a_task(String body, String id, String token) {
        assertThat(CallbackClaim.read(body.getBytes(UTF_8))).contains(new TaskRef(id, token));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "taskid=2221",
                "[]",
                "{}",
                "{\"taskid\":{\"id\":\"1\"}}",
                "{\"taskid\":\"22 21\"}",
                "{\"taskid\":\"\"}",
                "{\"tasklist\":[]}",
                "{\"taskid\":\"22",
                "{\"taskid\":\"a\\u0000b\"}"
            })
    void reads_nothing_into_what_names_no_task(String body) {
        assertThat(CallbackClaim.read(body.getBytes(UTF_8))).isEmpty();
    }

    @Test
    void a_name_that_is_too_long_to_be_kept_is_none() {
        String body = "{\"taskid\":\"" + "1".repeat(256) + "\",\"tasktoken\":\"" + "t".repeat(4001) + "\"}";
        assertThat(CallbackClaim.read(body.getBytes(UTF_8))).isEmpty();
    }
}
