package app.animato.wiro;

import static org.assertj.core.api.Assertions.assertThat;

import app.animato.generation.provider.DownloadOutcome;
import app.animato.generation.provider.RemoteOutput;
import app.animato.testing.Canary;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An answer of the provider, or of whoever poses as it, makes Animato call nobody but the provider. */
class ForbiddenOutputsTest {

    private static final byte[] VIDEO = "\0\0\0\u0018ftypisom".getBytes(StandardCharsets.ISO_8859_1);

    private static Canary canary;

    private final FakeWiro wiro = new FakeWiro();

    @TempDir
    Path folder;

    @BeforeAll
    static void listen() throws IOException {
        canary = new Canary();
        System.out.println("Forbidden: " + addresses().size() + " addresses of outputs, each alone and as a redirect");
    }

    @AfterAll
    static void stopListening() throws IOException {
        canary.close();
    }

    @AfterEach
    void stop() throws IOException {
        wiro.close();
    }

    static List<String> addresses() {
        String port = ":" + canary.port();
        return List.of(
                "http://127.0.0.1" + port + "/0.mp4",
                "https://127.0.0.1" + port + "/0.mp4",
                "http://127.1" + port + "/0.mp4",
                "http://2130706433" + port + "/0.mp4",
                "http://0x7f.1" + port + "/0.mp4",
                "http://0177.0.0.1" + port + "/0.mp4",
                "http://127.0.0.1." + port + "/0.mp4",
                "http://0.0.0.0" + port + "/0.mp4",
                "http://0" + port + "/0.mp4",
                "http://localhost" + port + "/0.mp4",
                "http://localhost." + port + "/0.mp4",
                "http://[::1]" + port + "/0.mp4",
                "http://[::]" + port + "/0.mp4",
                "http://[::ffff:127.0.0.1]" + port + "/0.mp4",
                "http://[::ffff:7f00:1]" + port + "/0.mp4",
                "http://169.254.169.254/latest/meta-data/",
                "https://10.0.0.1/0.mp4",
                "https://[fd00:ec2::254]/0.mp4",
                "http://wiro.ai@127.0.0.1" + port + "/0.mp4",
                "https://cdn1.wiro.ai@127.0.0.1" + port + "/0.mp4",
                "https://cdn1.wiro.ai:443@127.0.0.1" + port + "/0.mp4",
                "https://127.0.0.1" + port + "/cdn1.wiro.ai/0.mp4",
                "https://127.0.0.1" + port + "/?.wiro.ai",
                "https://127.0.0.1" + port + "/#.wiro.ai",
                "https://wiro.ai.localhost" + port + "/0.mp4",
                "https://cdn1.wiro.ai" + port + "/0.mp4",
                "https://cdn1.wiro.ai:80/0.mp4",
                "http://cdn1.wiro.ai/0.mp4",
                "https://cdn1.wiro.ai./0.mp4",
                "https://cdn1.wiro.ai%2e/0.mp4",
                "https://127.0.0.1%23.wiro.ai" + port + "/0.mp4",
                "https://127.0.0.1%2f.wiro.ai" + port + "/0.mp4",
                "https://evilwiro.ai/0.mp4",
                "https://wiro.ai/0.mp4",
                "ws://127.0.0.1" + port + "/0.mp4",
                "ftp://127.0.0.1" + port + "/0.mp4",
                "gopher://127.0.0.1" + port + "/0.mp4",
                "file:///etc/passwd",
                "file://127.0.0.1" + port + "/etc/passwd",
                "jar:http://127.0.0.1" + port + "/a.jar!/0.mp4",
                "data:video/mp4;base64,AAAA",
                "//127.0.0.1" + port + "/0.mp4");
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void an_output_elsewhere_is_refused(String address) {
        try (WiroVideoProvider provider = TestProvider.at(wiro)) {
            assertThat(save(provider, address)).isInstanceOf(DownloadOutcome.Refused.class);
        }
        assertThat(canary.heard()).isZero();
        assertThat(wiro.connections).hasValue(0);
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void a_redirect_elsewhere_is_refused(String address) {
        wiro.then(FakeWiro.status(302, "", "Location: " + address));
        try (WiroVideoProvider provider = TestProvider.at(wiro)) {
            assertThat(save(provider, wiro.url() + "/0.mp4")).isInstanceOf(DownloadOutcome.Refused.class);
        }
        assertThat(canary.heard()).isZero();
        assertThat(wiro.requests).hasSize(1);
    }

    @Test
    void the_providers_own_output_is_saved() {
        wiro.then(FakeWiro.bytes(200, VIDEO));
        try (WiroVideoProvider provider = TestProvider.at(wiro)) {
            assertThat(save(provider, wiro.url() + "/0.mp4"))
                    .isEqualTo(new DownloadOutcome.Saved(VIDEO.length, "video/mp4"));
        }
    }

    private DownloadOutcome save(WiroVideoProvider provider, String address) {
        return provider.download(
                new RemoteOutput("0.mp4", "video/mp4", 0, URI.create(address)), folder.resolve("0.mp4"), 1_000_000);
    }
}
