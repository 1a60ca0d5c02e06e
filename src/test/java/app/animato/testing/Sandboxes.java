package app.animato.testing;

import static org.awaitility.Awaitility.await;

import app.animato.sandbox.Sandbox;
import app.animato.sandbox.SandboxSettings;
import java.time.Duration;
import java.util.Objects;

/** Providers that are started on a port which another one has just left. */
public final class Sandboxes {

    private Sandboxes() {}

    /** A port that was given up for a moment may be taken by somebody's outgoing connection, and comes back. */
    public static Sandbox start(SandboxSettings settings, Duration patience) {
        return await().pollInSameThread()
                .atMost(patience)
                .ignoreExceptions()
                .until(() -> Sandbox.start(settings), Objects::nonNull);
    }
}
