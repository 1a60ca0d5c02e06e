package app.animato.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.animato.testing.TickingClock;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class SandboxTest {

    private static final byte[] PHOTO = Photos.jpeg(160, 120);

    @TempDir
    Path folder;

    private Sandbox sandbox;
    private Caller wiro;

    @BeforeEach
    void start() {
        sandbox = Sandbox.start(settings());
        wiro = new Caller(sandbox);
    }

    @AfterEach
    void stop() {
        sandbox.close();
    }

    private SandboxSettings settings() {
        return SandboxSettings.in(folder)
                .withTaskDuration(Duration.ofMillis(500))
                .withFilm(FilmSettings.TINY)
                .withConcurrencyLimit(3);
    }

    @Test
    void aPhotoBecomesAFilmThatAnybodyWithTheAddressMayFetch() {
        JsonNode answer = wiro.run("hulk-transformation", PHOTO);
        assertThat(answer.path("result").asBoolean(false)).isTrue();
        JsonNode task = ended(answer.path("taskid").stringValue());

        assertThat(task.path("pexit").stringValue()).isEqualTo("0");
        assertThat(task.path("totalcost").stringValue()).isEqualTo("0.350000000000");
        assertThat(task.path("elapsedseconds").stringValue()).matches("\\d+\\.\\d{4}");
        assertThat(task.path("starttime").stringValue()).matches("\\d{10}");
        JsonNode output = task.path("outputs").path(0);
        assertThat(output.path("name").stringValue()).isEqualTo("0.mp4");
        HttpResponse<byte[]> film = wiro.file(output.path("url").stringValue());
        assertThat(film.statusCode()).isEqualTo(200);
        assertThat(film.headers().firstValue("Content-Type")).contains("video/mp4");
        assertThat(film.body()).hasSize(Integer.parseInt(output.path("size").stringValue()));
    }

    @Test
    void oneSharedFilmStandsForAll() {
        sandbox.close();
        sandbox = Sandbox.start(settings().withFilm(FilmSettings.SHARED));
        wiro = new Caller(sandbox);
        String first = wiro.run("crying", PHOTO).path("taskid").stringValue();
        String second = wiro.run("electrify", PHOTO).path("taskid").stringValue();

        byte[] film = wiro.file(film(ended(first))).body();
        assertThat(film).hasSizeLessThan(100_000);
        assertThat(wiro.file(film(ended(second))).body()).isEqualTo(film);
    }

    private static String film(JsonNode task) {
        return task.path("outputs").path(0).path("url").stringValue();
    }

    @Test
    void aBrokenDownloadGoesOnWhereItStopped() {
        JsonNode task = ended(wiro.run("crying", PHOTO).path("taskid").stringValue());
        String url = task.path("outputs").path(0).path("url").stringValue();
        HttpResponse<byte[]> whole = wiro.file(url);
        String tag = whole.headers().firstValue("ETag").orElseThrow();
        assertThat(whole.headers().firstValue("Accept-Ranges")).contains("bytes");

        HttpResponse<byte[]> rest = wiro.file(url, "Range", "bytes=1000-", "If-Range", tag);
        assertThat(rest.statusCode()).isEqualTo(206);
        assertThat(rest.body()).hasSize(whole.body().length - 1000);
        assertThat(wiro.file(url, "Range", "bytes=1000-", "If-Range", "\"other\"")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void everyWayOfAskingIsUnderstood() {
        Map<String, String> run =
                Map.of("inputImage", "https://example.com/me.jpg", "effectType", "fluffy-hair", "seed", "42");
        JsonNode sample = wiro.ask("/Run/wiro/wan2-2-effects-extra", run);
        assertThat(sample.path("errors").size()).isZero();
        assertThat(sample.path("socketaccesstoken").stringValue()).hasSize(30);
        JsonNode json = Caller.json(wiro.raw("/Run/wiro/wan2-2-effects-extra", "application/json", Caller.body(run)));
        assertThat(json.path("result").asBoolean(false)).isTrue();

        String token = sample.path("socketaccesstoken").stringValue();
        String id = sample.path("taskid").stringValue();
        for (String type : List.of("multipart/form-data", "application/json")) {
            JsonNode byToken = Caller.json(wiro.raw("/Task/Detail", type, Caller.body(Map.of("tasktoken", token))));
            assertThat(byToken.path("total").stringValue()).isEqualTo("1");
            assertThat(byToken.path("tasklist").path(0).path("id").stringValue())
                    .isEqualTo(id);
        }
        assertThat(wiro.ask("/Task/List", Map.of("type", "model", "sort", "id", "order", "DESC"))
                        .path("tasklist"))
                .hasSize(2);
        JsonNode tool = wiro.ask("/Tool/Detail", Map.of("slugowner", "wiro", "slugproject", "wan2-2-effects-extra"));
        assertThat(tool.path("tool")
                        .path(0)
                        .path("parameters")
                        .path(0)
                        .path("items")
                        .path(1)
                        .path("options"))
                .hasSize(19);
        assertThat(wiro.raw("/Task/Elsewhere", "application/json", "{}").statusCode())
                .isEqualTo(404);
        assertThat(sandbox.ledger().accepted()).hasSize(2);
        assertThat(sandbox.calls().to(Endpoint.RUN)).isEqualTo(2);
        assertThat(ended(id).path("pexit").stringValue()).isEqualTo("0");
    }

    @Test
    void aRunThatLacksSomethingIsRefusedAndNotedAsReceivedOnly() {
        assertThat(message(wiro.run(Map.of("seed", "1"), PHOTO))).isEqualTo("Request parameter [effectType] required");
        assertThat(message(wiro.run("teleport", PHOTO))).contains("effectType");
        assertThat(message(wiro.ask("/Run/wiro/wan2-2-effects-extra", Map.of("effectType", "crash", "inputImage", ""))))
                .isEqualTo("Request files [inputImage] required");
        assertThat(sandbox.ledger().received()).hasSize(3);
        assertThat(sandbox.ledger().accepted()).isEmpty();
    }

    @Test
    void theLiveSocketTellsTheWholeLifeOfSeveralTasksOnOneConnection() {
        TickingClock clock = new TickingClock();
        sandbox.close();
        sandbox = Sandbox.start(settings().withClock(clock));
        wiro = new Caller(sandbox);
        Ears ears = new Ears();
        WebSocket socket = Ears.open(sandbox, ears);
        JsonNode first = wiro.run("crash", PHOTO);
        JsonNode second = wiro.run("jungle", PHOTO);
        String token = first.path("socketaccesstoken").stringValue();
        Ears.watch(socket, token);
        Ears.watch(socket, second.path("socketaccesstoken").stringValue());
        socket.sendPing(ByteBuffer.allocate(0)).join();
        await().until(() -> ears.pongs.get() == 1);
        await().atMost(Duration.ofSeconds(30)).until(() -> {
            clock.tick(Duration.ofMillis(20));
            return ears.types(token).contains("task_postprocess_end")
                    && ears.types(second.path("socketaccesstoken").stringValue())
                            .contains("task_postprocess_end");
        });

        assertThat(ears.frames.getFirst().path("type").stringValue()).isEqualTo("connected");
        assertThat(ears.types(token))
                .containsSubsequence(
                        "task_start",
                        "task_output",
                        "task_output_full",
                        "task_end",
                        "task_postprocess_start",
                        "task_postprocess_end");
        assertThat(ears.percentages(token)).hasSizeGreaterThan(10).isSorted().endsWith(100);
        JsonNode last = ears.frames.stream()
                .filter(frame -> frame.path("type").stringValue().equals("task_postprocess_end"))
                .findFirst()
                .orElseThrow();
        assertThat(last.path("message").path(0).path("url").stringValue()).endsWith("/0.mp4");
        assertThat(last.has("pexit")).isFalse();
        socket.abort();
    }

    @Test
    void whatIsStoppedBeforeACameraIsFreeIsNotFilmed() {
        int many = 12;
        sandbox.close();
        sandbox = Sandbox.start(settings().withConcurrencyLimit(many + 1));
        wiro = new Caller(sandbox);
        List<String> stopped =
                Stream.generate(this::runWithoutPhoto).limit(many).toList();
        await().until(() -> status(stopped.getLast()).equals("task_output"));
        stopped.forEach(id -> wiro.raw("/Task/Kill", "application/json", Caller.body(Map.of("taskid", id))));
        String last = runWithoutPhoto();
        ended(last);
        // The photo of a task that brought none is drawn by whoever films it.
        assertThat(folder.resolve("inputs").resolve(last)).exists();
        assertThat(stopped)
                .anyMatch(id -> !Files.exists(folder.resolve("inputs").resolve(id)));
    }

    private String runWithoutPhoto() {
        return wiro.ask(
                        "/Run/wiro/wan2-2-effects-extra",
                        Map.of("inputImage", "https://example.com/me.jpg", "effectType", "crash", "seed", "42"))
                .path("taskid")
                .stringValue();
    }

    @Test
    void anEndThatCameBeforeIsNotReplayed() {
        JsonNode run = wiro.run("crash", PHOTO);
        ended(run.path("taskid").stringValue());
        Ears ears = new Ears();
        WebSocket socket = Ears.open(sandbox, ears);
        Ears.watch(socket, run.path("socketaccesstoken").stringValue());
        socket.sendPing(ByteBuffer.allocate(0)).join();
        await().until(() -> ears.pongs.get() == 1);
        assertThat(ears.frames).hasSize(1);
        socket.abort();
    }

    @Test
    void onlyQueuedTasksAreCancelledAndOnlyRunningOnesKilled() {
        sandbox.faults().nextTask(TaskFault.STAYS_QUEUED);
        sandbox.faults().nextTask(TaskFault.NEVER_ENDS);
        String waiting = wiro.run("crash", PHOTO).path("taskid").stringValue();
        Map<String, String> queued = Map.of("taskid", waiting);
        String run = wiro.run("crash", PHOTO).path("taskid").stringValue();
        Map<String, String> running = Map.of("taskid", run);
        await().until(() -> status(run).equals("task_output"));

        assertThat(message(wiro.ask("/Task/Kill", queued))).startsWith("Task could not be killed: ");
        assertThat(message(wiro.ask("/Task/Cancel", running))).isEqualTo("Task is not in a cancellable state.");
        Map<String, String> token = Map.of(
                "tasktoken", wiro.detail(waiting).path("socketaccesstoken").stringValue());
        assertThat(message(wiro.ask("/Task/InputOutputDelete", token)))
                .isEqualTo("Task must be completed or cancelled before deleting files");

        String cancelled = wiro.raw("/Task/Cancel", "multipart/form-data", Caller.body(queued))
                .body();
        String killed = wiro.raw("/Task/Kill", "multipart/form-data", Caller.body(running))
                .body();
        assertThat(cancelled).contains("\"categories\":\"[\"tool\",").contains("\"status\":\"task_cancel\"");
        assertThat(killed).contains("\"categories\":\"[\"tool\",").contains("\"result\":true");
        assertThat(status(waiting)).isEqualTo("task_cancel");
        assertThat(status(run)).isEqualTo("task_cancel");
        assertThat(message(wiro.ask("/Task/Kill", running))).startsWith("Task could not be killed: ");
    }

    @Test
    void deletingTheFilesOfAnEndedTaskReallyDeletesThemHoweverOftenAsked() {
        JsonNode task = ended(wiro.run("crash", PHOTO).path("taskid").stringValue());
        String url = task.path("outputs").path(0).path("url").stringValue();
        Map<String, String> token =
                Map.of("tasktoken", task.path("socketaccesstoken").stringValue());
        assertThat(wiro.file(url).statusCode()).isEqualTo(200);
        assertThat(wiro.ask("/Task/InputOutputDelete", token).path("result").asBoolean(false))
                .isTrue();
        assertThat(wiro.ask("/Task/InputOutputDelete", token).path("result").asBoolean(false))
                .isTrue();
        assertThat(wiro.file(url).statusCode()).isEqualTo(404);
        assertThat(folder.resolve("inputs")).isEmptyDirectory();
    }

    @Test
    void moreTasksThanTheBalanceAllowsAreRefusedWithNinetySix() {
        sandbox.faults().nextTasks(3, TaskFault.STAYS_QUEUED);
        for (int i = 0; i < 3; i++) {
            assertThat(wiro.run("crash", PHOTO).path("result").asBoolean(false)).isTrue();
        }
        JsonNode refused = wiro.run("crash", PHOTO);
        assertThat(refused.path("errors").path(0).path("code").asInt(0)).isEqualTo(96);
        assertThat(sandbox.ledger().accepted()).hasSize(3);
        assertThat(sandbox.ledger().received()).hasSize(4);
    }

    @Test
    void startedAgainOnTheSameFolderItKnowsEveryTaskAndGoesOn() {
        String done = wiro.run("crash", PHOTO).path("taskid").stringValue();
        ended(done);
        String open = wiro.run("angry-face", PHOTO).path("taskid").stringValue();
        sandbox.close();

        sandbox = Sandbox.start(settings());
        wiro = new Caller(sandbox);
        assertThat(status(done)).isEqualTo("task_postprocess_end");
        assertThat(ended(open).path("pexit").stringValue()).isEqualTo("0");
        assertThat(sandbox.ledger().accepted()).extracting(AcceptedRun::taskId).containsExactly(done, open);
        assertThat(sandbox.ledger().received()).hasSize(2);
        assertThat(wiro.run("crash", PHOTO).path("taskid").stringValue()).isNotIn(done, open);
    }

    @Test
    void bytesThatAreNoPhotoEndInAFailureThatCostsNothing() {
        JsonNode task =
                ended(wiro.run("crash", new byte[] {1, 2, 3, 4}).path("taskid").stringValue());
        assertThat(task.path("pexit").stringValue()).isEqualTo("1");
        assertThat(task.path("debugerror").stringValue()).isNotEmpty();
        assertThat(task.path("totalcost").stringValue()).isEqualTo("0.000000000000");
        assertThat(task.path("outputs")).isEmpty();
    }

    private String status(String id) {
        return wiro.detail(id).path("status").asString("");
    }

    private JsonNode ended(String id) {
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> status(id).equals("task_postprocess_end"));
        return wiro.detail(id);
    }

    private static String message(JsonNode answer) {
        assertThat(answer.path("result").asBoolean(true)).isFalse();
        return answer.path("errors").path(0).path("message").stringValue();
    }
}
