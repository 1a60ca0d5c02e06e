package app.animato.wiro;

import static org.assertj.core.api.Assertions.assertThat;

import app.animato.generation.provider.SubmitOutcome;
import app.animato.generation.provider.SubmitOutcome.Accepted;
import app.animato.generation.provider.SubmitOutcome.Busy;
import app.animato.generation.provider.SubmitOutcome.Misconfigured;
import app.animato.generation.provider.SubmitOutcome.NoBalance;
import app.animato.generation.provider.SubmitOutcome.NotSent;
import app.animato.generation.provider.SubmitOutcome.Refused;
import app.animato.generation.provider.SubmitOutcome.Unconfirmed;
import app.animato.generation.provider.SubmitOutcome.Withheld;
import app.animato.generation.provider.TaskRef;
import app.animato.generation.provider.VideoRequest;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SubmitTest {

    private final FakeWiro wiro = new FakeWiro();

    @TempDir
    Path folder;

    @AfterEach
    void stop() throws IOException {
        wiro.close();
    }

    @Test
    void takes_the_printed_answer_as_accepted() {
        wiro.then(FakeWiro.json(Fixtures.text("run.json")));

        assertThat(submit()).isEqualTo(new Accepted(new TaskRef("2221", "eDcCm5yyUfIvMFspTwww49OUfgXkQt")));
        assertThat(wiro.paths()).containsExactly("/v1/Run/wiro/wan2-2-effects-extra");
    }

    @Test
    void takes_an_answer_as_accepted_although_the_end_of_it_is_broken() {
        wiro.then(FakeWiro.json("{\"result\":true,\"taskid\":2221,\"socketaccesstoken\":\"t\",\"note\":\"a\"b\"}"));

        assertThat(submit()).isEqualTo(new Accepted(new TaskRef("2221", "t")));
    }

    static Stream<Arguments> answers() {
        return Stream.of(
                Arguments.of(200, error("96", "Concurrent task limit"), Busy.class),
                Arguments.of(429, "", Busy.class),
                Arguments.of(200, error("97", "x"), NoBalance.class),
                Arguments.of(200, error("0", "Insufficient balance"), NoBalance.class),
                Arguments.of(200, "{\"result\":false,\"errors\":[\"Insufficient balance\"]}", NoBalance.class),
                Arguments.of(200, error("98", "sign in"), Misconfigured.class),
                Arguments.of(200, error("99", "token"), Misconfigured.class),
                Arguments.of(401, error("0", "Project authorization is not valid."), Misconfigured.class),
                Arguments.of(403, "", Misconfigured.class),
                Arguments.of(404, "Error parsing url.", Misconfigured.class),
                Arguments.of(307, "", Misconfigured.class),
                Arguments.of(200, error("0", "Request parameter [effectType] required"), Refused.class),
                Arguments.of(200, error("1", "x"), Refused.class),
                Arguments.of(200, "{\"result\":false,\"taskid\":\"2221\"}", Refused.class),
                Arguments.of(413, "<html>", Refused.class),
                Arguments.of(500, "", Unconfirmed.class),
                Arguments.of(503, error("0", "x"), Unconfirmed.class),
                Arguments.of(200, "", Unconfirmed.class),
                Arguments.of(200, "<html>", Unconfirmed.class),
                Arguments.of(200, "{\"result\":true}", Unconfirmed.class),
                Arguments.of(200, "{\"result\":true,\"taskid\":\"0\"}", Unconfirmed.class),
                Arguments.of(200, "{\"taskid\":\"2221\"}", Unconfirmed.class),
                Arguments.of(200, "{\"taskid\":\"2221\",\"resul", Unconfirmed.class),
                Arguments.of(204, "", Unconfirmed.class));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void reads_each_answer_for_what_it_is(int status, String body, Class<?> outcome) {
        wiro.then(FakeWiro.status(status, body, "Location: " + wiro.url() + "/elsewhere"));

        assertThat(submit()).isInstanceOf(outcome);
        assertThat(wiro.requests).hasSize(1);
    }

    @Test
    void repeats_the_words_of_a_refusal() {
        wiro.then(FakeWiro.json(error("0", "Request files [inputImage] required")));

        assertThat(submit()).isEqualTo(new Refused("Request files [inputImage] required (code 0)"));
    }

    static Stream<FakeWiro.Reply> misbehaviours() {
        return Stream.of(
                FakeWiro.hang(),
                FakeWiro.reset(),
                FakeWiro.hangUp(),
                FakeWiro.status(503, ""),
                FakeWiro.raw("HTTP/1.1 200 OK\r\nContent-Length: 105\r\n\r\n{\"errors\":[],\"taskid\":\"2221\","),
                FakeWiro.raw("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n{\"err\r\n"),
                FakeWiro.raw("HTTP/1.1 200 OK\r\nContent-Le"),
                FakeWiro.raw("SSH-2.0-OpenSSH_9.6\r\n"),
                FakeWiro.drip("HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\n", ' '),
                FakeWiro.drip("HTTP/1.1 200 OK\r\nX-Slow: ", 'x'),
                FakeWiro.json("{\"result\":true,\"taskid\":\"1\"" + " ".repeat(70_000) + "}"));
    }

    @ParameterizedTest
    @MethodSource("misbehaviours")
    void sends_a_Run_exactly_once_whatever_becomes_of_the_answer(FakeWiro.Reply misbehaviour) {
        wiro.then(misbehaviour).then(FakeWiro.json(Fixtures.text("run.json")));

        assertThat(submitTo(wiro.url())).isInstanceOf(Unconfirmed.class);
        assertThat(wiro.requests).hasSize(1);
        assertThat(wiro.connections).hasValue(1);
    }

    @Test
    void gives_each_Run_a_connection_of_its_own() {
        wiro.then(FakeWiro.json(Fixtures.text("run.json"))).then(FakeWiro.json(Fixtures.text("run.json")));

        try (WiroVideoProvider provider = TestProvider.at(wiro)) {
            assertThat(provider.submit(TestProvider.request(folder))).isInstanceOf(Accepted.class);
            assertThat(provider.submit(TestProvider.request(folder))).isInstanceOf(Accepted.class);
        }
        assertThat(wiro.connections).hasValue(2);
    }

    @Test
    void knows_that_a_refused_connection_sent_nothing() throws IOException {
        wiro.close();

        assertThat(submit()).isInstanceOf(NotSent.class);
    }

    @Test
    void knows_that_an_unknown_host_was_sent_nothing() {
        assertThat(submitTo("https://wiro.invalid/v1")).isInstanceOf(NotSent.class);
    }

    @Test
    void knows_that_nothing_was_sent_while_the_TLS_handshake_hangs() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            assertThat(submitTo("https://127.0.0.1:" + silent.getLocalPort())).isInstanceOf(NotSent.class);
        }
    }

    @Test
    void knows_that_nothing_was_sent_when_the_other_side_speaks_no_TLS() {
        try (FakeTls plain = new FakeTls()) {
            assertThat(submitTo(plain.url())).isInstanceOf(NotSent.class);
        }
    }

    @Test
    void knows_that_nothing_was_sent_when_the_photo_is_not_there() {
        assertThat(submit(folder.resolve("gone.jpg"))).isInstanceOf(Withheld.class);
        assertThat(wiro.connections).hasValue(0);
    }

    @Test
    void knows_that_nothing_was_sent_when_there_is_no_memory_for_the_photo() throws IOException {
        wiro.then(FakeWiro.json(Fixtures.text("run.json")));
        assertThat(submit(Files.createFile(folder.resolve("none.jpg")))).isInstanceOf(Accepted.class);
        int rest = wiro.requests.getFirst().bytes().length;
        Path photo = folder.resolve("large.jpg");
        try (RandomAccessFile file = new RandomAccessFile(photo.toFile(), "rw")) {
            // With all else, of a length that an array can be asked for and has on no machine.
            file.setLength(Integer.MAX_VALUE - rest);
        }

        assertThat(submit(photo)).isInstanceOf(Withheld.class);
        assertThat(wiro.connections).hasValue(1);
    }

    private SubmitOutcome submit(Path photo) {
        VideoRequest request = new VideoRequest(photo, "fluffy-hair", 42, Optional.empty(), UUID.randomUUID());
        try (WiroVideoProvider provider = TestProvider.at(wiro)) {
            return provider.submit(request);
        }
    }

    @Test
    void stops_waiting_when_it_is_interrupted() {
        Thread.currentThread().interrupt();

        assertThat(submit()).isInstanceOfAny(Withheld.class, Unconfirmed.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    private SubmitOutcome submit() {
        try (WiroVideoProvider provider = TestProvider.at(wiro)) {
            return provider.submit(TestProvider.request(folder));
        }
    }

    private SubmitOutcome submitTo(String baseUrl) {
        try (WiroVideoProvider provider = TestProvider.hastyAt(baseUrl)) {
            return provider.submit(TestProvider.request(folder));
        }
    }

    private static String error(String code, String message) {
        return "{\"result\":false,\"errors\":[{\"code\":%s,\"message\":\"%s\"}]}".formatted(code, message);
    }
}
