package app.animato.wiro;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import app.animato.generation.provider.DownloadOutcome;
import app.animato.generation.provider.DownloadOutcome.Gone;
import app.animato.generation.provider.DownloadOutcome.Refused;
import app.animato.generation.provider.DownloadOutcome.Saved;
import app.animato.generation.provider.DownloadOutcome.Unreachable;
import app.animato.generation.provider.RemoteOutput;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DownloadTest {

    private static final byte[] VIDEO = video(200_000);
    private static final String VIDEO_TEXT = new String(VIDEO, ISO_8859_1);

    private final FakeWiro wiro = new FakeWiro();

    @TempDir
    Path folder;

    @AfterEach
    void stop() throws IOException {
        wiro.close();
    }

    @Test
    void saves_the_very_bytes_and_asks_without_credentials() throws IOException {
        wiro.then(FakeWiro.bytes(200, VIDEO, "Content-Type: text/html"));

        assertThat(download(VIDEO.length)).isEqualTo(new Saved(VIDEO.length, "video/mp4"));
        assertThat(Files.readAllBytes(target())).isEqualTo(VIDEO);
        assertThat(wiro.requests.getFirst().method()).isEqualTo("GET");
        assertThat(wiro.requests.getFirst().headers()).doesNotContainKeys("x-api-key", "x-nonce", "x-signature");
    }

    @Test
    void overwrites_what_an_earlier_try_left() throws IOException {
        Files.write(target(), new byte[400_000]);
        wiro.then(FakeWiro.bytes(200, VIDEO));

        assertThat(download(VIDEO.length)).isInstanceOf(Saved.class);
        assertThat(Files.readAllBytes(target())).isEqualTo(VIDEO);
    }

    @Test
    void saves_a_file_that_is_smaller_than_a_head() {
        wiro.then(FakeWiro.bytes(200, "GIF89a;".getBytes(ISO_8859_1)));

        assertThat(download(100)).isEqualTo(new Saved(7, "image/gif"));
    }

    @Test
    void saves_a_file_whose_length_nobody_announced() {
        wiro.then(FakeWiro.raw("HTTP/1.1 200 OK\r\n\r\n" + VIDEO_TEXT));

        assertThat(download(VIDEO.length)).isEqualTo(new Saved(VIDEO.length, "video/mp4"));
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                Arguments.of(FakeWiro.bytes(200, VIDEO), VIDEO.length - 1),
                Arguments.of(FakeWiro.raw("HTTP/1.1 200 OK\r\n\r\n" + VIDEO_TEXT), VIDEO.length - 1),
                Arguments.of(FakeWiro.drip("HTTP/1.1 200 OK\r\nContent-Length: 999999\r\n\r\n", 'x'), 500),
                Arguments.of(FakeWiro.status(200, "<html>" + "x".repeat(100)), 1000),
                Arguments.of(FakeWiro.status(200, "<html>"), 1000),
                Arguments.of(FakeWiro.status(200, ""), 1000));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void refuses_what_is_too_large_or_of_a_wrong_kind(FakeWiro.Reply reply, long limit) {
        wiro.then(reply);

        assertThat(download(limit)).isInstanceOf(Refused.class);
    }

    @Test
    void refuses_a_foreign_host_without_calling_it() {
        try (WiroVideoProvider provider = TestProvider.at(wiro)) {
            for (String host : List.of("127.0.0.2", "localhost", "10.0.0.1")) {
                RemoteOutput output = output("http://" + host + ":" + wiro.port() + "/0.mp4", 0);
                assertThat(provider.download(output, target(), VIDEO.length)).isInstanceOf(Refused.class);
            }
        }
        assertThat(wiro.connections).hasValue(0);
    }

    @Test
    void refuses_a_redirect_to_a_foreign_host_without_calling_it() throws IOException {
        try (FakeWiro foreign = new FakeWiro()) {
            wiro.then(FakeWiro.status(302, "", "Location: " + foreign.url() + "/0.mp4"));

            assertThat(download(VIDEO.length)).isInstanceOf(Refused.class);
            assertThat(foreign.connections).hasValue(0);
        }
    }

    @Test
    void follows_three_redirects_within_the_provider() {
        wiro.then(FakeWiro.status(302, "", "Location: " + wiro.url() + "/1"))
                .then(FakeWiro.status(307, "", "Location: /2"))
                .then(FakeWiro.status(301, "", "Location: 3"))
                .then(FakeWiro.bytes(200, VIDEO));

        assertThat(download(VIDEO.length)).isInstanceOf(Saved.class);
        assertThat(wiro.paths()).containsExactly("/files/0.mp4", "/1", "/2", "/3");
    }

    @Test
    void does_not_follow_a_fourth() {
        for (int i = 0; i < 5; i++) {
            wiro.then(FakeWiro.status(302, "", "Location: /again"));
        }

        assertThat(download(VIDEO.length)).isInstanceOf(Unreachable.class);
        assertThat(wiro.requests).hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Location: http://[", "X-None: x", "Location:"})
    void takes_a_redirect_to_nowhere_for_a_failure(String header) {
        wiro.then(FakeWiro.status(302, "", header));

        assertThat(downloadHastily(0)).isInstanceOf(Unreachable.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {403, 404, 410})
    void knows_when_the_file_is_gone(int status) {
        wiro.then(FakeWiro.status(status, "no such file"));

        assertThat(download(VIDEO.length)).isInstanceOf(Gone.class);
    }

    static Stream<FakeWiro.Reply> interruptions() {
        return Stream.of(
                FakeWiro.raw("HTTP/1.1 200 OK\r\nContent-Length: 200001\r\n\r\n" + VIDEO_TEXT),
                FakeWiro.raw(
                        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n64\r\n" + VIDEO_TEXT.substring(0, 50)),
                FakeWiro.raw("HTTP/1.1 200 OK\r\n\r\n" + VIDEO_TEXT.substring(0, 1000)),
                FakeWiro.raw("HTTP/1.1 206 Partial\r\nContent-Length: 200000\r\n\r\n" + VIDEO_TEXT),
                FakeWiro.status(500, ""),
                FakeWiro.drip("HTTP/1.1 500 x\r\n\r\n", 'x'),
                FakeWiro.reset(),
                FakeWiro.hangUp(),
                FakeWiro.hang(),
                FakeWiro.drip("HTTP/1.1 200 OK\r\nContent-Length: 200000\r\n\r\n\0\0\0\u0018ftypisom", 'x'));
    }

    @ParameterizedTest
    @MethodSource("interruptions")
    void never_takes_a_part_for_the_whole(FakeWiro.Reply reply) {
        wiro.then(reply).then(FakeWiro.hang());

        assertThat(downloadHastily(VIDEO.length)).isInstanceOf(Unreachable.class);
    }

    @Test
    void says_so_when_the_target_cannot_be_written() {
        try (WiroVideoProvider provider = TestProvider.at(wiro)) {
            assertThat(provider.download(
                            output(wiro.url() + "/0.mp4", 0), folder.resolve("no/such/folder/0.mp4"), VIDEO.length))
                    .isInstanceOf(Unreachable.class);
        }
        assertThat(wiro.connections).hasValue(0);
    }

    private DownloadOutcome download(long limit) {
        try (WiroVideoProvider provider = TestProvider.at(wiro)) {
            return provider.download(output(wiro.url() + "/files/0.mp4", 0), target(), limit);
        }
    }

    private DownloadOutcome downloadHastily(long announced) {
        try (WiroVideoProvider provider = TestProvider.hastyAt(wiro.url())) {
            return provider.download(output(wiro.url() + "/files/0.mp4", announced), target(), 1_000_000);
        }
    }

    private static RemoteOutput output(String address, long bytes) {
        return new RemoteOutput("0.mp4", "video/mp4", bytes, URI.create(address));
    }

    private Path target() {
        return folder.resolve("0.mp4.part");
    }

    private static byte[] video(int length) {
        byte[] video = new byte[length];
        new Random(5).nextBytes(video);
        byte[] head = "\0\0\0\u0018ftypisom".getBytes(ISO_8859_1);
        System.arraycopy(head, 0, video, 0, head.length);
        return video;
    }
}
