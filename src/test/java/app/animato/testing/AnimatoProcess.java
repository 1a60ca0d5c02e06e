package app.animato.testing;

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
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The application as a process of its own, which can be killed and started again on the same data. */
public final class AnimatoProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Map<String, String> provider;
    private final Path log;
    private final List<String> command;
    private final int port = freePort();
    private final HttpClient http = HttpClient.newHttpClient();
    private Process process;

    /**
     * Starts it; {@link #awaitReady} waits until it answers.
     *
     * @param log of all its lives: the quickest answer to why a test failed
     * @param command what comes after {@code java}: options, then what {@link #program} gives
     */
    public AnimatoProcess(Sandbox provider, Path log, List<String> command) {
        this.provider = settings(provider);
        this.log = log;
        this.command = Stream.concat(command.stream(), Stream.of("--server.port=" + port))
                .toList();
        this.process = launch();
    }

    /** The whole application, started quickly rather than made fast, keeping what it keeps in the folder. */
    public static AnimatoProcess whole(Sandbox provider, Path log, Path folder) {
        return new AnimatoProcess(
                provider,
                log,
                Stream.concat(
                                Stream.of("-XX:TieredStopAtLevel=1"),
                                program(HurriedAnimato.class.getName(), "--animato.data=" + folder))
                        .toList());
    }

    /** A class of ours with its arguments, for a command. */
    public static Stream<String> program(String main, String... arguments) {
        return Stream.concat(
                Stream.of(
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path", "")),
                        main),
                Stream.of(arguments));
    }

    /** One life of a program that finds the sandbox where it expects Wiro. */
    public static Process launch(Sandbox provider, Path log, List<String> command) {
        return launch(settings(provider), log, command);
    }

    /** Taken down while the sandbox runs: another one may have taken its place when they are needed again. */
    private static Map<String, String> settings(Sandbox provider) {
        return Map.of(
                "ANIMATO_REGISTRATION",
                "open",
                "ANIMATO_SIGNUPSPERHOUR",
                "10000",
                "ANIMATO_BUDGET_HOUSE",
                "none",
                "ANIMATO_BUDGET_ACCOUNT",
                "none",
                "ANIMATO_BUDGET_ACCOUNTVIDEOS",
                "none",
                "WIRO_API_KEY",
                SandboxSettings.DEFAULT_KEY,
                "WIRO_API_SECRET",
                SandboxSettings.DEFAULT_SECRET,
                "WIRO_API_BASE_URL",
                provider.baseUrl(),
                "WIRO_SOCKET_URL",
                provider.socketUrl());
    }

    private static Process launch(Map<String, String> settings, Path log, List<String> command) {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        ProcessBuilder builder = new ProcessBuilder(
                Stream.concat(Stream.of(java), command.stream()).toList());
        builder.environment().putAll(settings);
        try {
            Files.createDirectories(log.toAbsolutePath().getParent());
            return builder.redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
        } catch (IOException noProcess) {
            throw new UncheckedIOException(noProcess);
        }
    }

    public static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }

    private Process launch() {
        return launch(provider, log, command);
    }

    public String address() {
        return "http://localhost:" + port + "/";
    }

    /** The life it lives now. */
    public Process process() {
        return process;
    }

    /** As {@code kill -9} does: nothing of it runs any more, not even a shutdown hook. */
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    public void startAgain() {
        process = launch();
    }

    public void awaitReady() {
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(50)).until(this::isReady);
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

    @Override
    public void close() {
        kill();
        http.close();
    }
}
