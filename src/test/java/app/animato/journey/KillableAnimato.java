package app.animato.journey;

import static org.awaitility.Awaitility.await;

import app.animato.sandbox.Sandbox;
import app.animato.sandbox.SandboxSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** The application as a process of its own, which can be killed and started again on the same data. */
final class KillableAnimato implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** Of all its lives: the quickest answer to why a test failed. */
    private static final Path LOG = Path.of("target", "killed-animato.log");

    private final Path data;
    private final String api;
    private final String socket;
    private final int port = freePort();
    private final HttpClient http = HttpClient.newHttpClient();
    private Process process;

    KillableAnimato(Path data, Sandbox provider) {
        this.data = data;
        this.api = provider.baseUrl();
        this.socket = provider.socketUrl();
        this.process = launch();
    }

    String address() {
        return "http://localhost:" + port + "/";
    }

    /** As {@code kill -9} does: nothing of it runs any more, not even a shutdown hook. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    void startAgain() {
        process = launch();
        awaitReady();
    }

    void awaitReady() {
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(200)).until(this::isReady);
    }

    private boolean isReady() throws InterruptedException {
        if (!process.isAlive()) {
            throw new IllegalStateException("Animato ended by itself with " + process.exitValue());
        }
        HttpRequest request = HttpRequest.newBuilder(URI.create(address() + "actuator/health"))
                .build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private Process launch() {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path", "")),
                "app.animato.AnimatoApplication",
                "--animato.data=" + data,
                "--server.port=" + port);
        builder.environment()
                .putAll(Map.of(
                        "WIRO_API_KEY",
                        SandboxSettings.DEFAULT_KEY,
                        "WIRO_API_SECRET",
                        SandboxSettings.DEFAULT_SECRET,
                        "WIRO_API_BASE_URL",
                        api,
                        "WIRO_SOCKET_URL",
                        socket));
        try {
            return builder.redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(LOG.toFile()))
                    .start();
        } catch (IOException noProcess) {
            throw new UncheckedIOException(noProcess);
        }
    }

    @Override
    public void close() {
        kill();
        http.close();
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }
}
