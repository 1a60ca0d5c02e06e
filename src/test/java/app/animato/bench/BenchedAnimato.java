package app.animato.bench;

import app.animato.sandbox.Sandbox;
import app.animato.testing.AnimatoProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;

/** The application as a process of its own, with a door for what no page offers; see {@link BenchDoor}. */
final class BenchedAnimato implements AutoCloseable {

    private static final Path LOG = Results.FOLDER.resolve("animato.log");

    private final int door = AnimatoProcess.freePort();
    private final HttpClient http = HttpClient.newHttpClient();
    private final AnimatoProcess animato;

    BenchedAnimato(Path data, Sandbox provider) {
        this.animato = new AnimatoProcess(
                provider,
                LOG,
                AnimatoProcess.program(
                                BenchDoor.class.getName(),
                                Integer.toString(door),
                                "--animato.data=" + data,
                                "--animato.generation.most-at-once=100000")
                        .toList());
    }

    String address() {
        return animato.address();
    }

    ProcessVitals vitals() {
        return new ProcessVitals(animato.process());
    }

    /** As {@code kill -9} does. */
    void kill() {
        animato.kill();
    }

    void startAgain() {
        animato.startAgain();
    }

    void awaitReady() {
        animato.awaitReady();
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

    @Override
    public void close() {
        animato.close();
        http.close();
    }
}
