package app.animato.bench;

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
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** The application as a process of its own, with a door for what no page offers; see {@link BenchDoor}. */
final class BenchedAnimato implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Path LOG = Results.FOLDER.resolve("animato.log");

    private final Path data;
    private final Sandbox provider;
    private final int port = freePort();
    private final int door = freePort();
    private final HttpClient http = HttpClient.newHttpClient();
    private Process process;

    BenchedAnimato(Path data, Sandbox provider) {
        this.data = data;
        this.provider = provider;
        this.process = launch();
    }

    String address() {
        return "http://localhost:" + port + "/";
    }

    ProcessVitals vitals() {
        return new ProcessVitals(process);
    }

    /** As {@code kill -9} does. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    void startAgain() {
        process = launch();
    }

    void awaitReady() {
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(50)).until(this::isReady);
    }

    String ask(String path) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + door + "/" + path))
                .build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
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
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path", "")),
                BenchDoor.class.getName(),
                Integer.toString(door),
                "--animato.data=" + data,
                "--server.port=" + port,
                "--animato.generation.most-at-once=100000");
        builder.environment()
                .putAll(Map.of(
                        "WIRO_API_KEY",
                        SandboxSettings.DEFAULT_KEY,
                        "WIRO_API_SECRET",
                        SandboxSettings.DEFAULT_SECRET,
                        "WIRO_API_BASE_URL",
                        provider.baseUrl(),
                        "WIRO_SOCKET_URL",
                        provider.socketUrl()));
        try {
            Files.createDirectories(Results.FOLDER);
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
