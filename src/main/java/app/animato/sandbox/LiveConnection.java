package app.animato.sandbox;

import jakarta.websocket.CloseReason;
import jakarta.websocket.Session;
import java.io.IOException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.tomcat.websocket.WsSession;

/** One open socket. Frames leave in order on a thread of its own, so that a slow reader delays nobody else. */
final class LiveConnection {

    private final Session session;
    private final ExecutorService mouth = Executors.newSingleThreadExecutor(
            Thread.ofVirtual().name("sandbox-socket").factory());
    private volatile boolean silent;

    LiveConnection(Session session) {
        this.session = session;
    }

    void send(String frame) {
        if (!silent && !mouth.isShutdown()) {
            mouth.execute(() -> write(frame));
        }
    }

    /** Reads nothing and so answers no ping either. */
    void fallSilent() {
        silent = true;
        if (session instanceof WsSession tomcat) {
            tomcat.suspend();
        }
    }

    void speakAgain() {
        if (silent && session instanceof WsSession tomcat) {
            tomcat.resume();
        }
        silent = false;
    }

    void close() {
        mouth.execute(() -> {
            try {
                session.close(new CloseReason(CloseReason.CloseCodes.GOING_AWAY, "sandbox"));
            } catch (IOException e) {
                forget();
            }
        });
    }

    void forget() {
        mouth.shutdownNow();
    }

    private void write(String frame) {
        try {
            session.getBasicRemote().sendText(frame);
        } catch (IOException | IllegalStateException gone) {
            forget();
        }
    }
}
