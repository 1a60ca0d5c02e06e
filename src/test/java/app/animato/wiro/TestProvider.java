package app.animato.wiro;

import app.animato.generation.provider.VideoRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import org.springframework.util.unit.DataSize;

/** A provider as the application has it, with time-outs that a test can wait for. */
final class TestProvider {

    static final String KEY = "Kx7fQ2mN9vB4tR8wZ1cY6pL3sD5hJ0gA";
    static final String SECRET = "Sx8gR3nP0wC5uT9xA2dZ7qM4tE6iK1hB";

    private TestProvider() {}

    static WiroProperties settings(String baseUrl, String secret) {
        return settings(baseUrl, secret, Duration.ofSeconds(20));
    }

    private static WiroProperties settings(String baseUrl, String secret, Duration patience) {
        return new WiroProperties(
                KEY, secret, baseUrl, "ws://127.0.0.1:1/v1", patience, patience, patience, DataSize.ofKilobytes(64));
    }

    static WiroVideoProvider at(FakeWiro wiro) {
        return with(settings(wiro.url() + "/v1", SECRET), new Patience(Duration.ofSeconds(20), Duration.ofSeconds(20)));
    }

    /** For tests in which only a time-out ends the waiting. */
    static WiroVideoProvider hastyAt(String baseUrl) {
        return with(
                settings(baseUrl, SECRET, Duration.ofMillis(500)),
                new Patience(Duration.ofSeconds(1), Duration.ofMillis(500)));
    }

    private static WiroVideoProvider with(WiroProperties settings, Patience patience) {
        HttpClient http = WiroApis.http(settings.connectTimeout());
        ScheduledExecutorService timer = new ScheduledThreadPoolExecutor(1);
        WiroApis apis = new WiroApis(settings, new Random(7)::nextLong);
        return new WiroVideoProvider(
                apis.runs(),
                apis.tasks(http),
                new OutputDownload(http, new OutputHosts(settings.apiBase()), patience),
                new LiveEvents(http, settings.socket(), settings.connectTimeout(), LiveEvents.Heartbeat.USUAL, timer),
                () -> {
                    timer.shutdownNow();
                    http.shutdownNow();
                });
    }

    static VideoRequest request(Path folder) {
        return request(folder, new byte[] {(byte) 0xFF, (byte) 0xD8, 1, 2, 3}, Optional.empty());
    }

    static VideoRequest request(Path folder, byte[] photo, Optional<URI> callback) {
        try {
            return new VideoRequest(
                    Files.write(folder.resolve("holiday of Ada.jpg"), photo),
                    "fluffy-hair",
                    42,
                    callback,
                    UUID.randomUUID());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
