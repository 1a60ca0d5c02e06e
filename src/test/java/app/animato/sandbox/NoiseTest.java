package app.animato.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NoiseTest {

    private static final byte[] PHOTO = Photos.jpeg(120, 160);
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String BINARY = "binary";

    @TempDir
    Path folder;

    private Sandbox sandbox;
    private Caller wiro;

    @BeforeEach
    void start() {
        sandbox = Sandbox.start(SandboxSettings.in(folder)
                .withTaskDuration(Duration.ofMillis(500))
                .withFilm(FilmSettings.TINY)
                .withConcurrencyLimit(100));
        wiro = new Caller(sandbox);
    }

    @AfterEach
    void stop() {
        sandbox.close();
    }

    @Test
    void without_noise_every_frame_comes_once_and_in_order() {
        List<String> frames = framesOfATask(SocketNoise.QUIET);
        assertThat(frames.getFirst()).contains("\"connected\"");
        assertThat(frames).doesNotHaveDuplicates().last().asString().contains("task_postprocess_end");
        assertThat(sandbox.faults().met()).isEmpty();
    }

    @Test
    void frames_may_be_dropped() {
        assertThat(framesOfATask(SocketNoise.seeded(1).dropping(1))).isEmpty();
        assertThat(sandbox.faults().met().get("FRAME DROPPED")).isGreaterThan(20);
    }

    @Test
    void frames_may_come_twice() {
        List<String> frames = framesOfATask(SocketNoise.seeded(1).duplicating(1));
        assertThat(frames)
                .hasSizeGreaterThan(20)
                .hasSize(2 * (int) frames.stream().distinct().count());
    }

    @Test
    void frames_may_overtake_one_another() {
        List<String> frames = framesOfATask(SocketNoise.seeded(1).reordering(1));
        assertThat(frames.get(0)).doesNotContain("connected");
        assertThat(frames.get(1)).contains("connected");
    }

    @Test
    void frames_may_be_late() {
        long before = System.nanoTime();
        List<String> frames = framesOfATask(SocketNoise.seeded(1).delaying(1, Duration.ofMillis(200)));
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThan(Duration.ofMillis(1500));
        assertThat(sandbox.faults().met().get("FRAME DELAYED")).isGreaterThan(20);
        assertThat(frames).doesNotHaveDuplicates().last().asString().contains("task_postprocess_end");
    }

    @Test
    void garbage_and_binary_and_oversized_frames_may_come_between() {
        List<String> frames = framesOfATask(
                SocketNoise.seeded(1).garbling(0.5).sendingBinary(0.5).sendingOversized(0.5));
        assertThat(frames).anyMatch(frame -> frame.startsWith("<html>"));
        assertThat(frames).contains(BINARY);
        assertThat(frames).anyMatch(frame -> frame.length() > SocketNoise.OVERSIZE);
        assertThat(frames).last().asString().contains("task_postprocess_end");
    }

    @Test
    void chances_lie_between_nought_and_one() {
        assertThatThrownBy(() -> SocketNoise.seeded(1).dropping(1.1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SocketNoise.seeded(1).garbling(-0.1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_same_seed_draws_the_same_faults_for_the_same_requests() {
        List<Integer> first = drawn(7);
        assertThat(first).contains(200, 500, 503);
        assertThat(drawn(7)).isEqualTo(first);
        assertThat(drawn(8)).isNotEqualTo(first);
    }

    @Test
    void what_a_test_orders_for_the_next_request_goes_before_chance() {
        sandbox.faults().sometimes(Endpoint.DETAIL, 1, 7, Fault.status(503));
        sandbox.faults().next(Endpoint.DETAIL, Fault.status(500));
        assertThat(List.of(detail(), detail())).containsExactly(500, 503);
        sandbox.faults().clear();
        assertThat(detail()).isEqualTo(200);
        assertThat(sandbox.faults().met()).containsEntry("DETAIL Status", 2);
    }

    @Test
    void the_ledger_knows_what_the_asker_of_a_run_was_told() {
        wiro.run("crash", PHOTO);
        sandbox.faults().next(Endpoint.RUN, Fault.refusal(96, "Concurrent task limit reached"));
        wiro.run("crash", PHOTO);
        sandbox.faults().next(Endpoint.RUN, Fault.dropAfterRecording());
        assertThatThrownBy(() -> wiro.run("crash", PHOTO)).isInstanceOf(UncheckedIOException.class);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(sandbox.ledger().answered())
                        .extracting(AnsweredRun::answer)
                        .containsExactly(RunAnswer.ACCEPTED, RunAnswer.REFUSED, RunAnswer.LOST));
        assertThat(sandbox.ledger().accepted()).hasSize(2);
    }

    @Test
    void the_sandbox_knows_how_its_tasks_ended_and_what_they_made() {
        sandbox.faults().nextTask(TaskFault.FAILS);
        sandbox.faults().nextTask(TaskFault.ENDS_WITHOUT_OUTPUT);
        sandbox.faults().nextTask(TaskFault.ERROR_BEFORE_START);
        sandbox.faults().nextTask(TaskFault.NEVER_ENDS);
        for (int run = 0; run < 5; run++) {
            wiro.run("crash", PHOTO);
        }
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(sandbox.ends())
                        .extracting(TaskEnd::end)
                        .containsExactly(
                                TaskEnd.End.FAILED,
                                TaskEnd.End.FAILED,
                                TaskEnd.End.FAILED,
                                TaskEnd.End.NOT_YET,
                                TaskEnd.End.SUCCEEDED));
        assertThat(sandbox.ends().getLast().files())
                .singleElement()
                .satisfies(film -> assertThat(film).isNotEmptyFile());
    }

    private List<Integer> drawn(long seed) {
        sandbox.faults().sometimes(Endpoint.DETAIL, 0.5, seed, Fault.status(500), Fault.status(503));
        return List.of(
                detail(), detail(), detail(), detail(), detail(), detail(), detail(), detail(), detail(), detail(),
                detail(), detail(), detail(), detail(), detail(), detail(), detail(), detail(), detail(), detail());
    }

    private int detail() {
        return wiro.raw("/Task/Detail", "application/json", "{}").statusCode();
    }

    /** Whatever comes until the last frame of a task has had time to come. */
    private List<String> framesOfATask(SocketNoise noise) {
        sandbox.faults().socketNoise(noise);
        Everything everything = new Everything();
        WebSocket socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(URI.create(sandbox.socketUrl()), everything)
                .join();
        Ears.watch(socket, wiro.run("crash", PHOTO).path("socketaccesstoken").stringValue());
        await().atMost(PATIENCE)
                .until(() -> sandbox.ends().getFirst().end() == TaskEnd.End.SUCCEEDED
                        && (noise.drop() > 0
                                || noise.reorder() > 0
                                || everything.frames.stream()
                                                .filter(frame -> frame.contains("task_postprocess_end"))
                                                .count()
                                        >= (noise.duplicate() == 1 ? 2 : 1)));
        socket.abort();
        return everything.frames;
    }

    private static final class Everything implements WebSocket.Listener {

        private final List<String> frames = new CopyOnWriteArrayList<>();
        private final StringBuilder partial = new StringBuilder();

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
            partial.append(data);
            if (last) {
                frames.add(partial.toString());
                partial.setLength(0);
            }
            socket.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onBinary(WebSocket socket, ByteBuffer data, boolean last) {
            frames.add(BINARY);
            socket.request(1);
            return null;
        }
    }
}
