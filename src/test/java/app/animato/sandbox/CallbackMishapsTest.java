package app.animato.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CallbackMishapsTest {

    private static final byte[] PHOTO = Photos.jpeg(120, 160);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final List<String> calls = new CopyOnWriteArrayList<>();

    @TempDir
    Path folder;

    private Sandbox sandbox;
    private HttpServer house;

    @BeforeEach
    void start() throws IOException {
        sandbox = Sandbox.start(SandboxSettings.in(folder)
                .withTaskDuration(Duration.ofMillis(200))
                .withFilm(FilmSettings.TINY)
                .withConcurrencyLimit(100));
        house = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        house.createContext("/", exchange -> {
            calls.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        house.start();
    }

    @AfterEach
    void stop() {
        sandbox.close();
        house.stop(0);
    }

    @Test
    void a_callback_may_come_twice() {
        sandbox.faults().callbackNoise(CallbackNoise.seeded(1).duplicating(1));
        endATask();
        await().atMost(PATIENCE).until(() -> calls.size() == 2);
        assertThat(calls.getFirst()).isEqualTo(calls.getLast());
        assertThat(sandbox.faults().met()).containsEntry("CALLBACK DUPLICATED", 1);
    }

    @Test
    void a_callback_may_never_come_and_one_that_is_late_is_overtaken() {
        sandbox.faults().callbackNoise(CallbackNoise.seeded(1).dropping(1));
        String dropped = endATask();
        awaitMet("CALLBACK DROPPED");
        sandbox.faults().callbackNoise(CallbackNoise.seeded(1).delaying(1, Duration.ofSeconds(4)));
        String late = endATask();
        awaitMet("CALLBACK DELAYED");
        sandbox.faults().clear();
        String quick = endATask();
        await().atMost(PATIENCE).until(() -> calls.size() == 2);
        assertThat(calls.get(0)).contains("\"" + quick + "\"");
        assertThat(calls.get(1)).contains("\"" + late + "\"");
        assertThat(calls).noneMatch(call -> call.contains("\"" + dropped + "\""));
    }

    @Test
    void the_same_seed_draws_the_same() {
        assertThat(drawn(7)).isEqualTo(drawn(7)).isNotEqualTo(drawn(8));
        assertThat(drawn(7).stream().map(List::size)).contains(0, 1, 2);
    }

    @Test
    void chances_lie_between_nought_and_one() {
        assertThatThrownBy(() -> CallbackNoise.seeded(1).dropping(1.1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CallbackNoise.seeded(1).delaying(0.1, Duration.ofSeconds(-1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static List<List<Duration>> drawn(long seed) {
        CallbackMishaps mishaps = new CallbackMishaps(CallbackNoise.seeded(seed)
                .dropping(0.3)
                .delaying(0.3, Duration.ofSeconds(1))
                .duplicating(0.3));
        return IntStream.range(0, 50).mapToObj(callback -> mishaps.draw()).toList();
    }

    private String endATask() {
        sandbox.faults().nextTask(TaskFault.FAILS);
        String url = "http://127.0.0.1:" + house.getAddress().getPort() + "/";
        return new Caller(sandbox)
                .run(Map.of("effectType", "crash", "callbackUrl", url), PHOTO)
                .path("taskid")
                .stringValue();
    }

    private void awaitMet(String mishap) {
        await().atMost(PATIENCE).until(() -> sandbox.faults().met().containsKey(mishap));
    }
}
