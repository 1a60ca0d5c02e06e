package app.animato.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpTimeoutException;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

class FaultsTest {

    private static final byte[] PHOTO = Photos.jpeg(120, 160);

    @TempDir
    Path folder;

    private Sandbox sandbox;
    private Caller wiro;

    @BeforeEach
    void start() {
        sandbox = Sandbox.start(SandboxSettings.in(folder)
                .withTaskDuration(Duration.ofMillis(800))
                .withFilm(FilmSettings.TINY));
        wiro = new Caller(sandbox);
    }

    @AfterEach
    void stop() {
        sandbox.close();
    }

    @Test
    void aRunMayGetLostBeforeItIsRecordedOrItsAnswerAfterwards() {
        sandbox.faults().next(Endpoint.RUN, Fault.dropBeforeRecording());
        sandbox.faults().next(Endpoint.RUN, Fault.dropAfterRecording());
        assertThatThrownBy(() -> wiro.run("crash", PHOTO)).isInstanceOf(UncheckedIOException.class);
        assertThat(sandbox.ledger().accepted()).isEmpty();
        assertThatThrownBy(() -> wiro.run("crash", PHOTO)).isInstanceOf(UncheckedIOException.class);
        assertThat(sandbox.ledger().accepted()).hasSize(1);
        assertThat(sandbox.ledger().received()).hasSize(2);
    }

    @Test
    void aRequestMayNeverBeAnswered() {
        sandbox.faults().next(Endpoint.DETAIL, Fault.hangBeforeRecording());
        assertThatThrownBy(() -> wiro.send(wiro.signed("/Task/Detail")
                        .timeout(Duration.ofMillis(300))
                        .POST(BodyPublishers.ofString("{}"))
                        .build()))
                .hasCauseInstanceOf(HttpTimeoutException.class);
    }

    @Test
    void anAnswerMayBeAStatusGarbageOrHalf() {
        sandbox.faults().next(Endpoint.DETAIL, 2, Fault.status(503));
        assertThat(wiro.raw("/Task/Detail", "application/json", "{}").statusCode())
                .isEqualTo(503);
        assertThat(wiro.raw("/Task/Detail", "application/json", "{}").statusCode())
                .isEqualTo(503);
        assertThat(wiro.raw("/Task/Detail", "application/json", "{}").statusCode())
                .isEqualTo(200);
        sandbox.faults().next(Endpoint.RUN, Fault.refusal(97, "Insufficient balance"));
        assertThat(wiro.run("crash", PHOTO).path("errors").path(0).path("code").asInt(0))
                .isEqualTo(97);
        sandbox.faults().next(Endpoint.RUN, Fault.garbage());
        assertThatThrownBy(() -> wiro.run("crash", PHOTO)).isInstanceOf(JacksonException.class);
        sandbox.faults().next(Endpoint.RUN, Fault.halfBody());
        assertThatThrownBy(() -> wiro.run("crash", PHOTO)).isInstanceOf(UncheckedIOException.class);
        assertThat(sandbox.ledger().accepted()).hasSize(2);
    }

    @Test
    void aTaskMayFailOrDieOrSpeakInRiddles() {
        List<String> ids = List.of(
                run(TaskFault.FAILS),
                run(TaskFault.ENDS_WITHOUT_OUTPUT),
                run(TaskFault.ERROR_BEFORE_START),
                run(TaskFault.UNKNOWN_STATUS));
        await().until(() -> status(ids.get(3)).equals("task_dreaming"));
        await().atMost(Duration.ofSeconds(20)).until(() -> status(ids.get(3)).equals("task_postprocess_end"));
        assertThat(wiro.detail(ids.get(0)).path("pexit").stringValue()).isEqualTo("1");
        assertThat(wiro.detail(ids.get(1)).path("pexit").stringValue()).isEqualTo("0");
        assertThat(wiro.detail(ids.get(1)).path("outputs")).isEmpty();
        assertThat(status(ids.get(2))).isEqualTo("task_error");
    }

    @Test
    void anErrorOnTheSocketMayBeAMereLogLine() {
        Ears ears = new Ears();
        WebSocket socket = Ears.open(sandbox, ears);
        sandbox.faults().nextTask(TaskFault.LOGS_AN_ERROR);
        String token = wiro.run("crash", PHOTO).path("socketaccesstoken").stringValue();
        Ears.watch(socket, token);
        await().atMost(Duration.ofSeconds(20)).until(() -> ears.types(token).contains("task_postprocess_end"));
        assertThat(ears.types(token)).contains("task_error");
        socket.abort();
    }

    @Test
    void theSocketMayGoHalfOpenAndComeBackAndClose() {
        Ears ears = new Ears();
        WebSocket socket = Ears.open(sandbox, ears);
        await().until(() -> !ears.frames.isEmpty());
        socket.sendPing(ByteBuffer.allocate(0)).join();
        await().until(() -> ears.pongs.get() == 1);
        sandbox.faults().socket(SocketFault.SILENT);
        socket.sendPing(ByteBuffer.allocate(0)).join();
        await().during(Duration.ofMillis(400)).until(() -> ears.pongs.get() == 1);
        sandbox.faults().clear();
        await().until(() -> ears.pongs.get() == 2);
        sandbox.faults().socket(SocketFault.CLOSED);
        await().until(ears.closed::get);
    }

    @Test
    void aFileMayBeGoneOrTrickleOrBreakOff() {
        String id = run(TaskFault.NONE);
        await().atMost(Duration.ofSeconds(20)).until(() -> status(id).equals("task_postprocess_end"));
        String url = wiro.detail(id).path("outputs").path(0).path("url").stringValue();
        int size = wiro.file(url).body().length;
        sandbox.faults().next(Endpoint.FILE, Fault.status(404));
        assertThat(wiro.file(url).statusCode()).isEqualTo(404);
        sandbox.faults().next(Endpoint.FILE, Fault.halfBody());
        assertThatThrownBy(() -> wiro.file(url)).isInstanceOf(UncheckedIOException.class);
        sandbox.faults().next(Endpoint.FILE, Fault.slow(size * 2));
        long before = System.nanoTime();
        assertThat(wiro.file(url).body()).hasSize(size);
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThan(Duration.ofMillis(350));
    }

    @Test
    void anAnswerMayBeHeldBackUntilItIsLetGo() {
        CountDownLatch letGo = new CountDownLatch(1);
        sandbox.faults().next(Endpoint.RUN, Fault.held(letGo));
        CompletableFuture<String> asked = CompletableFuture.supplyAsync(() -> run(TaskFault.NONE));
        await().until(() -> sandbox.ledger().accepted().size() == 1);
        assertThat(asked).isNotDone();
        letGo.countDown();
        String id = asked.join();
        await().atMost(Duration.ofSeconds(20)).until(() -> status(id).equals("task_postprocess_end"));
        assertThat(sandbox.ledger().answered()).extracting(AnsweredRun::answer).containsExactly(RunAnswer.ACCEPTED);

        CountDownLatch fileToo = new CountDownLatch(1);
        sandbox.faults().next(Endpoint.FILE, Fault.held(fileToo));
        String url = wiro.detail(id).path("outputs").path(0).path("url").stringValue();
        CompletableFuture<Integer> fetched =
                CompletableFuture.supplyAsync(() -> wiro.file(url).statusCode());
        await().until(() -> sandbox.calls().to(Endpoint.FILE) == 1);
        assertThat(fetched).isNotDone();
        fileToo.countDown();
        assertThat(fetched.join()).isEqualTo(200);
    }

    @Test
    void theEndIsCalledBackAndTriedAgainWhenNobodyTakesIt() throws IOException {
        List<String> bodies = new CopyOnWriteArrayList<>();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/hook", exchange -> {
            bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(bodies.size() == 1 ? 500 : 200, -1);
            exchange.close();
        });
        server.start();
        try {
            String url = "http://127.0.0.1:" + server.getAddress().getPort() + "/hook";
            sandbox.faults().nextTask(TaskFault.FAILS);
            JsonNode run = wiro.run(Map.of("effectType", "crash", "callbackUrl", url), PHOTO);
            await().atMost(Duration.ofSeconds(20)).until(() -> bodies.size() == 2);
            assertThat(bodies.get(1)).contains(run.path("taskid").stringValue());
        } finally {
            server.stop(0);
        }
    }

    @Test
    void onlyThisMachineIsEverCalledBack() {
        assertThat(Loopback.isMeantBy("http://localhost:8080/x")).isTrue();
        assertThat(Loopback.isMeantBy("https://[::1]/x")).isTrue();
        assertThat(Loopback.isMeantBy("http://127.0.0.1.example.com/")).isFalse();
        assertThat(Loopback.isMeantBy("http://10.0.0.1/")).isFalse();
        assertThat(Loopback.isMeantBy("file:///etc/passwd")).isFalse();
        assertThat(Loopback.isMeantBy("You can provide a callback URL")).isFalse();
    }

    private String run(TaskFault fault) {
        sandbox.faults().nextTask(fault);
        return wiro.run("crash", PHOTO).path("taskid").stringValue();
    }

    private String status(String id) {
        return wiro.detail(id).path("status").asString("");
    }
}
