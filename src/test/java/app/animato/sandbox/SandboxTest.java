package app.animato.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
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
        sandbox = Sandbox.start(SandboxSettings.in(folder).withTaskDuration(Duration.ofMillis(1500)));
        wiro = new Caller(sandbox);
    }

    @AfterEach
    void stop() {
        sandbox.close();
    }

    @Test
    void aPhotoBecomesAFilmThatAnybodyWithTheAddressMayFetch() {
        JsonNode answer = wiro.run("hulk-transformation", PHOTO);
        assertThat(answer.path("result").asBoolean()).isTrue();
        String id = answer.path("taskid").asString();

        await().atMost(Duration.ofSeconds(20))
                .until(() -> wiro.detail(id).path("status").asString().equals("task_postprocess_end"));

        JsonNode task = wiro.detail(id);
        assertThat(task.path("pexit").stringValue()).isEqualTo("0");
        assertThat(task.path("totalcost").stringValue()).isEqualTo("0.350000000000");
        assertThat(task.path("elapsedseconds").stringValue()).matches("\\d+\\.\\d{4}");
        JsonNode output = task.path("outputs").path(0);
        assertThat(output.path("name").stringValue()).isEqualTo("0.mp4");
        HttpResponse<byte[]> film = wiro.file(output.path("url").stringValue());
        assertThat(film.statusCode()).isEqualTo(200);
        assertThat(film.headers().firstValue("Content-Type")).contains("video/mp4");
        assertThat(film.body()).hasSize(Integer.parseInt(output.path("size").stringValue()));
    }

    @Test
    void aRunAskedForAsInTheProvidersSamplesIsAccepted() {
        JsonNode answer = wiro.ask(
                "/Run/wiro/wan2-2-effects-extra",
                Map.of("inputImage", "https://example.com/me.jpg", "effectType", "fluffy-hair", "seed", "42"));
        assertThat(answer.path("errors").size()).isZero();
        assertThat(answer.path("socketaccesstoken").stringValue()).hasSize(30);
        assertThat(sandbox.ledger().accepted()).hasSize(1);
        assertThat(sandbox.ledger().received()).hasSize(1);
    }
}
