package app.animato.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A stand-in for Wiro over real HTTP on 127.0.0.1. What it accepted survives a {@code kill -9}: a sandbox started
 * again on the same folder knows every task and goes on with those that were not finished.
 */
public final class Sandbox implements AutoCloseable {

    private final SandboxSettings settings;
    private final TaskFolder folder;
    private final TaskBook tasks;
    private final Ledger ledger;
    private final Faults faults = new Faults();
    private final Calls calls = new Calls();
    private final Mishaps mishaps = new Mishaps();
    private final Studio studio;
    private final Webhook webhook = new Webhook(faults);
    private final Engine engine;
    private final LiveSocket socket;
    private final WebServer server;

    private Sandbox(SandboxSettings settings) throws IOException {
        Tokens tokens = new Tokens();
        this.settings = settings;
        folder = new TaskFolder(settings.folder());
        Path scratch = folder.scratch();
        tasks = new TaskBook(folder);
        OutputJson outputs = new OutputJson(this::origin);
        LiveAudience audience = new LiveAudience();
        ledger = new Ledger(folder.receivedLog(), tasks);
        studio = new Studio(folder, tokens, settings.film(), settings.avatar());
        engine = new Engine(tasks, studio, audience, webhook, new FrameJson(outputs), settings.clock());
        socket = new LiveSocket(audience, faults);
        ApiServlet api = new ApiServlet(
                new Signature(settings.apiKey(), settings.apiSecret()),
                new FormReader(scratch, tokens),
                new RunDesk(settings, tasks, folder, ledger, engine, faults, tokens),
                new TaskDesk(tasks, folder, engine, new TaskJson(settings, outputs), settings),
                new ToolDesk(settings.price()),
                calls,
                faults,
                mishaps);
        server = new WebServer(
                settings.port(),
                scratch.resolve("web"),
                folder.served(),
                api,
                new FileFaultFilter(calls, faults, mishaps),
                socket);
    }

    public static Sandbox start(SandboxSettings settings) {
        try {
            Sandbox sandbox = new Sandbox(settings);
            sandbox.server.start();
            sandbox.engine.resume();
            return sandbox;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What stands for {@code https://api.wiro.ai/v1}. */
    public String baseUrl() {
        return origin() + "/v1";
    }

    /** What stands for {@code wss://socket.wiro.ai/v1}. */
    public String socketUrl() {
        return "ws://127.0.0.1:" + port() + WebServer.SOCKET_PATH;
    }

    public int port() {
        return server.port();
    }

    public Ledger ledger() {
        return ledger;
    }

    public Faults faults() {
        return faults;
    }

    public Calls calls() {
        return calls;
    }

    /** When a task came to its end by the sandbox's clock; empty before, and when there is no such task. */
    public Optional<Instant> endOf(String taskId) {
        return tasks.byId(taskId)
                .flatMap(task -> Timeline.of(task).end(settings.clock().instant()));
    }

    /** What became of every accepted task, and the files it made, whole and as they are served. */
    public List<TaskEnd> ends() {
        return tasks.all().stream()
                .map(task -> TaskEnd.of(task, settings.clock().instant(), folder))
                .toList();
    }

    /** Live sockets that are open right now. */
    public int openSockets() {
        return socket.connections();
    }

    private String origin() {
        return "http://127.0.0.1:" + server.port();
    }

    @Override
    public void close() {
        mishaps.end();
        engine.close();
        studio.close();
        webhook.close();
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
