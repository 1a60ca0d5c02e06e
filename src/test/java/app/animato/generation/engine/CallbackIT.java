package app.animato.generation.engine;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.animato.generation.Generation;
import app.animato.generation.GenerationStatus;
import app.animato.generation.attempt.Attempts;
import app.animato.sandbox.Endpoint;
import app.animato.sandbox.Fault;
import app.animato.sandbox.TaskFault;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.time.OffsetDateTime;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** The one address that strangers may call: it answers the provider, and nobody learns anything from it. */
@ExtendWith(OutputCaptureExtension.class)
class CallbackIT extends RunningEngine {

    private static final String WRONG = "w".repeat(43);
    private static final int PATIENCE = 20_000;

    @Value("${local.server.port}")
    private int port;

    @Autowired
    private Attempts attempts;

    @Test
    void a_call_that_comes_late_or_twice_costs_no_call_to_the_provider() {
        Generation generation = awaitStatus(ask(newPerson()), GenerationStatus.SUCCEEDED);
        String address = acceptedRuns(generation).getFirst().callbackUrl();
        int calls = sandbox.calls().total();
        for (int i = 0; i < 3; i++) {
            assertThat(Caller.call(address, "{\"taskid\":\"1\"}").statusCode()).isEqualTo(200);
        }
        schedule.poke(generation.id());
        engine.advance(generation.id());
        assertThat(sandbox.calls().total()).isEqualTo(calls);
        assertMadeOnce(generation);
    }

    @Test
    void a_call_that_comes_before_the_answer_to_its_request_is_harmless() {
        sandbox.faults().next(Endpoint.RUN, Fault.slow(200));
        Generation generation = ask(newPerson());
        await().until(() -> !acceptedRuns(generation).isEmpty());
        String address = acceptedRuns(generation).getFirst().callbackUrl();
        assertThat(Caller.call(address, Caller.naming("1")).statusCode()).isEqualTo(200);
        awaitStatus(generation, GenerationStatus.SUCCEEDED);
        assertMadeOnce(generation);
    }

    @Test
    void a_call_is_answered_with_nothing_and_without_a_session() {
        Generation generation = awaitStatus(ask(newPerson()), GenerationStatus.SUCCEEDED);
        var answer = Caller.call(acceptedRuns(generation).getFirst().callbackUrl(), "nonsense");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEmpty();
        assertThat(answer.headers().allValues("set-cookie")).isEmpty();
    }

    @Test
    void a_flood_on_a_right_token_is_no_flood_of_looks() {
        sandbox.faults().nextTask(TaskFault.NEVER_ENDS);
        Generation generation = awaitStatus(ask(newPerson()), GenerationStatus.RUNNING);
        String address = acceptedRuns(generation).getFirst().callbackUrl();
        jdbc.sql("update generation set submitted_at = :longAgo where id = :id")
                .param("longAgo", OffsetDateTime.parse("2020-01-01T00:00:00Z"))
                .param("id", generation.id().value())
                .update();
        engine.advance(generation.id());
        int looks = sandbox.calls().to(Endpoint.DETAIL);
        IntStream.range(0, 300).parallel().forEach(i -> Caller.call(address, "{}"));
        assertThat(sandbox.calls().to(Endpoint.DETAIL) - looks).isLessThan(30);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS"})
    void a_wrong_token_cannot_be_told_from_a_missing_page(String method) throws IOException {
        String missing = exchange(method, "/nowhere!/" + WRONG);
        assertThat(exchange(method, "/callback/" + WRONG)).isEqualTo(missing.replace("nowhere!", "callback"));
        String right = token(awaitStatus(ask(newPerson()), GenerationStatus.SUCCEEDED));
        if (!method.equals("POST")) {
            assertThat(exchange(method, "/callback/" + right).replace(right, WRONG))
                    .isEqualTo(missing.replace("nowhere!", "callback"));
        }
        assertThat(exchange(method, "/nowhere!/callback/" + right))
                .isEqualTo(exchange(method, "/nowhere!/anything/" + right));
    }

    @Test
    void a_sender_that_does_not_come_to_an_end_is_answered_at_once_and_cut_off() throws IOException {
        String right = token(awaitStatus(ask(newPerson()), GenerationStatus.SUCCEEDED));
        try (Socket slow = new Socket(InetAddress.getLoopbackAddress(), port)) {
            slow.setSoTimeout(PATIENCE);
            slow.getOutputStream()
                    .write(head("POST", "/callback/" + right, "Content-Length: 1000000")
                            .getBytes(US_ASCII));
            slow.getOutputStream().write('{');
            assertThat(line(slow.getInputStream())).startsWith("HTTP/1.1 200");
            slow.getInputStream().readAllBytes();
        }
    }

    @Test
    void a_body_without_an_end_is_not_read_to_its_end() throws IOException {
        String right = token(awaitStatus(ask(newPerson()), GenerationStatus.SUCCEEDED));
        try (Socket endless = new Socket(InetAddress.getLoopbackAddress(), port)) {
            endless.setSoTimeout(PATIENCE);
            OutputStream out = endless.getOutputStream();
            out.write(head("POST", "/callback/" + right, "Transfer-Encoding: chunked")
                    .getBytes(US_ASCII));
            assertThat(sendUntilCutOff(out)).isLessThan(8_000_000);
        }
    }

    private static long sendUntilCutOff(OutputStream out) throws IOException {
        byte[] chunk = ("1000\r\n" + "x".repeat(4096) + "\r\n").getBytes(US_ASCII);
        long sent = 0;
        try {
            while (sent < 100_000_000) {
                out.write(chunk);
                sent += chunk.length;
            }
        } catch (SocketException cutOff) {
            return sent;
        }
        return sent;
    }

    @Test
    void tokens_do_not_appear_in_the_log(CapturedOutput log) {
        sandbox.faults().next(Endpoint.RUN, Fault.dropAfterRecording());
        Generation generation = awaitStatus(ask(newPerson()), GenerationStatus.SUCCEEDED);
        String token = token(generation);
        Caller.call(acceptedRuns(generation).getFirst().callbackUrl(), Caller.naming("1"));
        assertThat(log).contains(generation.id().toString()).doesNotContain(token);
        assertThat(attempts.findByToken(token).orElseThrow().toString()).doesNotContain(token);
    }

    private static String token(Generation generation) {
        String address = acceptedRuns(generation).getFirst().callbackUrl();
        return address.substring(address.lastIndexOf('/') + 1);
    }

    /** All that comes back, but for the time and the name of a session. */
    private String exchange(String method, String path) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(PATIENCE);
            socket.getOutputStream()
                    .write((head(method, path, "Content-Length: 2", "Content-Type: application/json") + "{}")
                            .getBytes(US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), US_ASCII)
                    .replaceAll("Date: [^\r]+", "Date:")
                    .replaceAll("(?i)JSESSIONID=[0-9A-F]+", "JSESSIONID=");
        }
    }

    private static String head(String method, String path, String... headers) {
        return method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                + String.join("\r\n", headers) + "\r\n\r\n";
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next != '\n' && next >= 0; next = in.read()) {
            line.append((char) next);
        }
        return line.toString();
    }
}
