package app.animato.wiro;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import feign.Request;
import feign.RequestTemplate;
import feign.RetryableException;
import feign.codec.EncodeException;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.ConnectException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerReaderTest {

    private final AnswerReader reader = new AnswerReader();

    @Test
    void reads_the_printed_answer_to_Run() {
        WireAnswer answer = ok(Fixtures.text("run.json"));

        assertThat(answer.taskId()).isEqualTo("2221");
        assertThat(answer.token()).isEqualTo("eDcCm5yyUfIvMFspTwww49OUfgXkQt");
        assertThat(answer.errors()).isEmpty();
    }

    @Test
    void reads_the_printed_answer_to_Detail() {
        WireTask task = ok(Fixtures.text("detail.json")).tasks().getFirst();

        assertThat(task.id()).isEqualTo("2221");
        assertThat(task.token()).isEqualTo("eDcCm5yyUfIvMFspTwww49OUfgXkQt");
        assertThat(task.status()).isEqualTo("task_postprocess_end");
        assertThat(task.pexit()).isEmpty();
        assertThat(task.elapsedSeconds()).contains(new BigDecimal("6.0000"));
        assertThat(task.totalCost()).isEmpty();
        assertThat(task.outputs())
                .containsExactly(
                        new WireOutput(
                                "0.png",
                                "image/png",
                                202472,
                                "https://cdn1.wiro.ai/6a6af820-c5050aee-40bd7b83-a2e186c6-7f61f7da-3894e49c-fc0eeb66-9b500fe2/0.png"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"kill.json", "cancel.json"})
    void reads_the_printed_answers_to_Kill_and_Cancel_although_they_are_not_valid_JSON(String fixture) {
        WireTask task = ok(Fixtures.text(fixture)).tasks().getFirst();

        assertThat(task.id()).isEqualTo(fixture.equals("kill.json") ? "534574" : "634574");
        assertThat(task.token()).isEqualTo("ZpYote30on42O4jjHXNiKmrWAZqbRE");
        assertThat(task.status()).isEqualTo("task_cancel");
        assertThat(task.pexit()).contains("0");
        assertThat(task.totalCost()).contains(new BigDecimal("0.003510000000"));
        assertThat(task.outputs()).hasSize(1);
    }

    @Test
    void reads_errors_as_objects_and_as_strings_and_codes_as_numbers_and_as_strings() {
        WiroAnswer answer = read(
                200, "{\"result\":false,\"errors\":[{\"code\":97,\"message\":\"a\"},{\"code\":\"1\"},\"b\",null,[7]]}");

        assertThat(answer).isInstanceOfSatisfying(WiroAnswer.Rejected.class, rejected -> {
            assertThat(rejected.errors())
                    .startsWith(new WireError("97", "a"), new WireError("1", ""), new WireError("", "b"));
            assertThat(rejected.hasCode(97)).isTrue();
            assertThat(rejected.hasCode(1)).isTrue();
            assertThat(rejected.says("B")).isTrue();
        });
    }

    @Test
    void reads_what_doesnt_fit_as_absent() {
        WireTask task = ok("""
                {"result":"true","tasklist":[{"id":77,"status":null,"pexit":"","elapsedseconds":"0","totalcost":"abc",
                "debugerror":{"x":1},"outputs":{"no":"list"},"surprise":[[[]]]}]}""").tasks().getFirst();

        assertThat(task)
                .isEqualTo(new WireTask(
                        "77",
                        "",
                        "",
                        Optional.empty(),
                        "",
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        Optional.empty(),
                        Optional.empty()));
    }

    @Test
    void keeps_what_came_before_the_place_where_an_answer_stops_being_JSON() {
        WiroAnswer answer = read(200, "{\"result\":true,\"taskid\":\"5\",\"x\":{\"y\":[1,{}]},\"note\":\"a\"b\"}");

        assertThat(answer).isInstanceOfSatisfying(WiroAnswer.Unreadable.class, unreadable -> {
            assertThat(unreadable.remains().result()).contains(true);
            assertThat(unreadable.remains().taskId()).isEqualTo("5");
        });
    }

    @Test
    void takes_a_no_for_a_no_even_where_the_rest_cannot_be_read() {
        assertThat(read(200, "{\"result\":false,\"taskid\":\"5\",\"errors\":[{\"code\":"))
                .isInstanceOf(WiroAnswer.Rejected.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "17", "<html>maintenance</html>", "{}", "{\"taskid\":\"5\"}", "\u0000"})
    void calls_a_success_without_a_result_unreadable(String body) {
        assertThat(read(200, body)).isInstanceOf(WiroAnswer.Unreadable.class);
    }

    @Test
    void tells_apart_what_the_status_says() {
        assertThat(read(401, "{\"result\":false,\"errors\":[{\"message\":\"Project authorization is not valid.\"}]}"))
                .isEqualTo(new WiroAnswer.Unauthorized("Project authorization is not valid."));
        assertThat(read(403, "")).isEqualTo(new WiroAnswer.Unauthorized("HTTP 403"));
        assertThat(read(404, "Error parsing url.")).isEqualTo(new WiroAnswer.WrongAddress(404));
        assertThat(read(302, "")).isEqualTo(new WiroAnswer.WrongAddress(302));
        assertThat(read(429, "")).isEqualTo(new WiroAnswer.TooManyRequests());
        assertThat(read(408, "")).isEqualTo(new WiroAnswer.ServerFault(408));
        assertThat(read(502, "{\"result\":true}")).isEqualTo(new WiroAnswer.ServerFault(502));
        assertThat(read(413, "")).isInstanceOf(WiroAnswer.Rejected.class);
    }

    @Test
    void counts_a_failed_exchange_as_lost_unless_it_certainly_never_left() {
        IOException neverSent = new NeverSentException("not sent", new ConnectException("refused"));

        assertThat(AnswerReader.read(thrown(neverSent)))
                .isEqualTo(new WiroAnswer.NeverSent("ConnectException: refused"));
        assertThat(AnswerReader.read(thrown(new IOException("reset"))))
                .isEqualTo(new WiroAnswer.Lost("IOException: reset"));
        assertThat(AnswerReader.read(new EncodeException("no photo")))
                .isEqualTo(new WiroAnswer.NeverSent("no photo", true));
        assertThat(AnswerReader.read(new IllegalStateException("a fault of ours")))
                .isInstanceOf(WiroAnswer.Lost.class);
    }

    private static RetryableException thrown(IOException cause) {
        Request request = Request.create(
                Request.HttpMethod.POST, "http://x", Map.of(), new byte[0], UTF_8, new RequestTemplate());
        return new RetryableException(-1, "failed", Request.HttpMethod.POST, cause, (Long) null, request);
    }

    private WireAnswer ok(String body) {
        assertThat(read(200, body)).isInstanceOf(WiroAnswer.Ok.class);
        return ((WiroAnswer.Ok) read(200, body)).content();
    }

    private WiroAnswer read(int status, String body) {
        return reader.read(status, body.getBytes(UTF_8));
    }
}
