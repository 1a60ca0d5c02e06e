package app.animato.sandbox;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Starts before everything that could call the sandbox, and stops after it. */
public final class SandboxLifecycle implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(SandboxLifecycle.class);

    private final SandboxSettings settings;
    private final int wishedPort;
    private Optional<Sandbox> running = Optional.empty();

    SandboxLifecycle(SandboxSettings settings, int wishedPort) {
        this.settings = settings;
        this.wishedPort = wishedPort;
    }

    /** The sandbox itself, for its ledger and its faults. */
    public synchronized Sandbox sandbox() {
        return running.orElseThrow(() -> new IllegalStateException("The sandbox is not running"));
    }

    @Override
    public synchronized void start() {
        Sandbox sandbox = Sandbox.start(settings);
        running = Optional.of(sandbox);
        if (wishedPort != 0 && wishedPort != sandbox.port()) {
            LOG.warn("Port {} is taken, so the sandbox took port {}", wishedPort, sandbox.port());
        }
        LOG.info(
                "A sandbox stands in for Wiro at {} (live socket {}, x-api-key {}, secret {})."
                        + " Set WIRO_API_KEY to use the real one",
                sandbox.baseUrl(),
                sandbox.socketUrl(),
                settings.apiKey(),
                settings.apiSecret());
    }

    @Override
    public synchronized void stop() {
        running.ifPresent(Sandbox::close);
        running = Optional.empty();
    }

    @Override
    public synchronized boolean isRunning() {
        return running.isPresent();
    }

    @Override
    public int getPhase() {
        return Integer.MIN_VALUE;
    }

    /** Tasks go on while the context of a test rests. */
    @Override
    public boolean isPauseable() {
        return false;
    }
}
