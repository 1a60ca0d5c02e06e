package app.animato.wiro;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutputHostsTest {

    private final OutputHosts hosted = new OutputHosts(URI.create("https://api.wiro.ai/v1"));
    private final OutputHosts local = new OutputHosts(URI.create("http://127.0.0.1:8099/v1"));

    @ParameterizedTest
    @ValueSource(
            strings = {"https://cdn1.wiro.ai/a/0.mp4", "https://CDN1.WIRO.AI/0.mp4", "https://api.wiro.ai:443/0.mp4"})
    void allow_Wiros_own_hosts(String address) {
        assertThat(hosted.allow(URI.create(address))).isTrue();
        assertThat(local.allow(URI.create(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://cdn1.wiro.ai/0.mp4",
                "https://wiro.ai.example/0.mp4",
                "https://cdn1.notwiro.ai/0.mp4",
                "https://xwiro.ai/0.mp4",
                "https://cdn1.wiro.ai:8443/0.mp4",
                "https://ada:pw@cdn1.wiro.ai/0.mp4",
                "https://example.org/cdn1.wiro.ai/0.mp4",
                "https://example.org/?.wiro.ai",
                "https://169.254.169.254/latest/meta-data",
                "http://127.0.0.1:8099/0.mp4",
                "file:///etc/passwd",
                "ftp://cdn1.wiro.ai/0.mp4",
                "/0.mp4",
                "mailto:a@cdn1.wiro.ai"
            })
    void allow_nothing_else(String address) {
        assertThat(hosted.allow(URI.create(address))).isFalse();
    }

    @Test
    void allow_a_local_API_to_serve_its_own_files_and_no_other_local_port() {
        assertThat(local.allow(URI.create("http://127.0.0.1:8099/files/0.mp4"))).isTrue();
        assertThat(local.allow(URI.create("http://127.0.0.1:8100/files/0.mp4"))).isFalse();
        assertThat(local.allow(URI.create("http://127.0.0.1/files/0.mp4"))).isFalse();
        assertThat(local.allow(URI.create("http://localhost:8099/files/0.mp4"))).isFalse();
        assertThat(local.allow(URI.create("https://127.0.0.1:8099/files/0.mp4")))
                .isFalse();
    }

    @Test
    void dont_take_a_distant_API_for_a_file_host() {
        OutputHosts distant = new OutputHosts(URI.create("https://proxy.example/v1"));

        assertThat(distant.allow(URI.create("https://proxy.example/0.mp4"))).isFalse();
    }
}
