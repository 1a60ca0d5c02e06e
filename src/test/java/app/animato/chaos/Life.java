package app.animato.chaos;

import app.animato.sandbox.Sandbox;
import app.animato.testing.AnimatoProcess;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** One process from its start to its kill. */
final class Life implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration MOMENT = Duration.ofMillis(20);

    private final Journal journal = new Journal();
    private final Process process;
    private final Thread listening;

    private Life(Process process, ServerSocket wire) {
        this.process = process;
        this.listening = Thread.ofVirtual().start(() -> listen(wire));
    }

    /**
     * @param settings of its own
     * @param log grows with every life
     */
    static Life begin(Class<?> main, List<String> settings, Sandbox provider, Path log) {
        try {
            ServerSocket wire = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
            Process process = AnimatoProcess.launch(provider, log, command(main, settings, wire.getLocalPort()));
            return new Life(process, wire);
        } catch (IOException noProcess) {
            throw new UncheckedIOException(noProcess);
        }
    }

    private static List<String> command(Class<?> main, List<String> settings, int wire) {
        String[] arguments = Stream.concat(
                        Stream.of("animato.pace.beat=100ms", "animato.local-callback=true"), settings.stream())
                .map(setting -> "--" + setting)
                .toArray(String[]::new);
        return Stream.concat(
                        Stream.of(
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+UseSerialGC",
                                "-Xshare:auto",
                                "-D" + Wire.PORT + "=" + wire),
                        AnimatoProcess.program(main.getName(), arguments))
                .toList();
    }

    Journal journal() {
        return journal;
    }

    /**
     * Lets time pass, as long as the process lives.
     *
     * @throws IllegalStateException when it ended by itself
     */
    void goOnFor(Duration time) {
        try {
            int exit =
                    process.onExit().get(time.toMillis(), TimeUnit.MILLISECONDS).exitValue();
            throw new IllegalStateException("The process ended by itself with " + exit + "; see target/chaos");
        } catch (TimeoutException alive) {
            // As it should be.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    HouseCall awaitReady() {
        Duration waited = Duration.ZERO;
        while (!journal.door().isDone() && waited.compareTo(PATIENCE) < 0) {
            goOnFor(MOMENT);
            waited = waited.plus(MOMENT);
        }
        return new HouseCall(journal.door().orTimeout(1, TimeUnit.SECONDS).join());
    }

    /** As {@code kill -9} does; what it said until then is in the journal. */
    void kill() {
        process.destroyForcibly().onExit().join();
        try {
            listening.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void listen(ServerSocket wire) {
        try (wire;
                Socket heard = wire.accept();
                BufferedReader lines =
                        new BufferedReader(new InputStreamReader(heard.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                journal.hear(line);
            }
        } catch (IOException killed) {
            // There is nothing more to hear.
        }
    }

    @Override
    public void close() {
        kill();
    }
}
