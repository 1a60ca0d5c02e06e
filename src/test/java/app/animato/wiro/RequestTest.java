package app.animato.wiro;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.animato.generation.provider.SubmitOutcome;
import app.animato.generation.provider.TaskRef;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RequestTest {

    private static final TaskRef TASK = new TaskRef("2221", "eDcCm5yyUfIvMFspTwww49OUfgXkQt");

    private final FakeWiro wiro = new FakeWiro();
    private final HttpClient http = WiroApis.http(Duration.ofSeconds(1));

    @TempDir
    Path folder;

    @AfterEach
    void stop() throws IOException {
        http.shutdownNow();
        wiro.close();
    }

    @Test
    void a_Run_is_a_form_with_just_the_photo_the_effect_and_the_seed() {
        byte[] photo = new byte[300_000];
        new Random(1).nextBytes(photo);

        FakeWiro.Request run = run(photo, Optional.empty());

        assertThat(run.method()).isEqualTo("POST");
        assertThat(run.headers().get("Content-Type")).startsWith("multipart/form-data; boundary=");
        assertThat(fieldNames(run)).containsExactlyInAnyOrder("inputImage", "effectType", "seed");
        assertThat(field(run, "effectType")).isEqualTo("fluffy-hair");
        assertThat(field(run, "seed")).isEqualTo("42");
        assertThat(field(run, "inputImage").getBytes(ISO_8859_1)).isEqualTo(photo);
        assertThat(run.headers())
                .containsEntry("Content-Length", Integer.toString(run.body().length()));
    }

    @Test
    void a_Run_tells_nothing_of_the_persons_file_but_its_bytes() {
        FakeWiro.Request run = run(new byte[] {1, 2, 3}, Optional.empty());

        assertThat(run.body())
                .contains("name=\"inputImage\"; filename=\"photo.jpg\"\r\nContent-Type: image/jpeg\r\n\r\n")
                .doesNotContain("Ada");
    }

    @Test
    void a_Run_names_the_callback_when_there_is_one() {
        FakeWiro.Request run = run(new byte[] {1}, Optional.of(URI.create("https://animato.example/hook/1?a=b")));

        assertThat(fieldNames(run)).containsExactlyInAnyOrder("inputImage", "effectType", "seed", "callbackUrl");
        assertThat(field(run, "callbackUrl")).isEqualTo("https://animato.example/hook/1?a=b");
    }

    @Test
    void a_Run_takes_the_address_of_a_photo_under_the_same_name() {
        wiro.then(FakeWiro.json(Fixtures.text("run.json")));
        RunForm form = new RunForm(
                new RunForm.InputImage.Address(URI.create("https://photos.example/1.jpg")),
                "joker-effect",
                7,
                Optional.empty());

        assertThat(apis(TestProvider.SECRET).runs().run(form)).isInstanceOf(WiroAnswer.Ok.class);

        FakeWiro.Request run = wiro.requests.getFirst();
        assertThat(fieldNames(run)).containsExactlyInAnyOrder("inputImage", "effectType", "seed");
        assertThat(field(run, "inputImage")).isEqualTo("https://photos.example/1.jpg");
        assertThat(run.body()).doesNotContain("filename");
    }

    @Test
    void everything_but_a_Run_is_JSON_at_its_own_path() {
        WiroTaskApi tasks = apis(TestProvider.SECRET).tasks(http);
        List.<Runnable>of(
                        () -> tasks.detail(new WireRequest.ByTaskId("2221")),
                        () -> tasks.detail(new WireRequest.ByTaskToken("t\"x")),
                        () -> tasks.cancel(new WireRequest.ByTaskId("2221")),
                        () -> tasks.kill(new WireRequest.ByTaskId("2221")),
                        () -> tasks.kill(new WireRequest.BySocketAccessToken("t")),
                        () -> tasks.deleteFiles(new WireRequest.ByTaskToken("t")),
                        () -> tasks.list(WireRequest.ModelTasks.newest(0, 100)),
                        () -> tasks.model(WireRequest.Model.EFFECTS))
                .forEach(call -> {
                    wiro.then(FakeWiro.json("{\"result\":true}"));
                    call.run();
                });

        assertThat(wiro.requests)
                .extracting(FakeWiro.Request::path, FakeWiro.Request::body)
                .containsExactly(
                        tuple("/v1/Task/Detail", "{\"taskid\":\"2221\"}"),
                        tuple("/v1/Task/Detail", "{\"tasktoken\":\"t\\\"x\"}"),
                        tuple("/v1/Task/Cancel", "{\"taskid\":\"2221\"}"),
                        tuple("/v1/Task/Kill", "{\"taskid\":\"2221\"}"),
                        tuple("/v1/Task/Kill", "{\"socketaccesstoken\":\"t\"}"),
                        tuple("/v1/Task/InputOutputDelete", "{\"tasktoken\":\"t\"}"),
                        tuple(
                                "/v1/Task/List",
                                "{\"type\":\"model\",\"sort\":\"id\",\"order\":\"DESC\",\"start\":\"0\",\"limit\":\"100\"}"),
                        tuple("/v1/Tool/Detail", "{\"slugowner\":\"wiro\",\"slugproject\":\"wan2-2-effects-extra\"}"));
        assertThat(wiro.requests)
                .allSatisfy(request -> assertThat(request.headers()).containsEntry("Content-Type", "application/json"));
    }

    @Test
    void every_request_carries_a_signature_of_its_own() {
        wiro.then(FakeWiro.json(Fixtures.text("run.json")));
        wiro.then(FakeWiro.json(Fixtures.text("detail.json")));
        wiro.then(FakeWiro.json(Fixtures.text("detail.json")));
        try (WiroVideoProvider provider = TestProvider.at(wiro)) {
            assertThat(provider.submit(TestProvider.request(folder))).isInstanceOf(SubmitOutcome.Accepted.class);
            provider.look(TASK);
            provider.look(TASK);
        }

        assertThat(wiro.requests).hasSize(3).allSatisfy(request -> {
            assertThat(request.headers()).containsEntry("x-api-key", TestProvider.KEY);
            assertThat(request.headers().get("x-nonce")).matches("[1-9][0-9]{0,15}");
            assertThat(request.headers().get("x-signature"))
                    .isEqualTo(hmac(
                            TestProvider.KEY,
                            TestProvider.SECRET + request.headers().get("x-nonce")));
        });
        assertThat(wiro.requests)
                .extracting(request -> request.headers().get("x-nonce"))
                .doesNotHaveDuplicates();
    }

    @Test
    void a_project_without_a_secret_sends_its_key_alone() {
        wiro.then(FakeWiro.json(Fixtures.text("detail.json")));

        apis("").tasks(http).detail(new WireRequest.ByTaskId("2221"));

        assertThat(wiro.requests.getFirst().headers())
                .containsEntry("x-api-key", TestProvider.KEY)
                .doesNotContainKeys("x-nonce", "x-signature");
    }

    private FakeWiro.Request run(byte[] photo, Optional<URI> callback) {
        wiro.then(FakeWiro.json(Fixtures.text("run.json")));
        try (WiroVideoProvider provider = TestProvider.at(wiro)) {
            assertThat(provider.submit(TestProvider.request(folder, photo, callback)))
                    .isInstanceOf(SubmitOutcome.Accepted.class);
        }
        return wiro.requests.getFirst();
    }

    private WiroApis apis(String secret) {
        return new WiroApis(TestProvider.settings(wiro.url() + "/v1", secret), new Random(3)::nextLong);
    }

    private static List<String> fieldNames(FakeWiro.Request form) {
        return Pattern.compile("form-data; name=\"([^\"]*)\"")
                .matcher(form.body())
                .results()
                .map(result -> result.group(1))
                .toList();
    }

    private static String field(FakeWiro.Request form, String name) {
        String type = form.headers().getOrDefault("Content-Type", "");
        String boundary = type.substring(type.indexOf("boundary=") + 9);
        int part = form.body().indexOf("name=\"" + name + "\"");
        int start = form.body().indexOf("\r\n\r\n", part) + 4;
        return form.body().substring(start, form.body().indexOf("\r\n--" + boundary, start));
    }

    private static String hmac(String key, String message) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getBytes(UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(message.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
