package app.animato.sandbox;

import jakarta.websocket.CloseReason;
import jakarta.websocket.Session;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.tomcat.websocket.WsSession;

/** One open socket. Frames leave in order on a thread of its own, so that a slow reader delays nobody else. */
final class LiveConnection {

    private static final String GARBAGE = "<html><body>Bad gateway</body></html>";
    private static final byte[] BINARY = {0x1f, (byte) 0x8b, 8, 0, 0};

    private final Session session;
    private final Supplier<LiveNoise> noise;
    private final ExecutorService mouth = Executors.newSingleThreadExecutor(
            Thread.ofVirtual().name("sandbox-socket").factory());
    private final CountDownLatch gone = new CountDownLatch(1);
    private volatile boolean silent;

    /** Known to the mouth alone. */
    private Optional<String> heldBack = Optional.empty();

    LiveConnection(Session session, Supplier<LiveNoise> noise) {
        this.session = session;
        this.noise = noise;
    }

    void send(String frame) {
        if (!silent && !mouth.isShutdown()) {
            mouth.execute(() -> say(frame));
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
        gone.countDown();
        mouth.shutdownNow();
    }

    private void say(String frame) {
        LiveNoise.Fate fate = noise.get().draw();
        try {
            if (!fate.delay().isZero() && gone.await(fate.delay().toNanos(), TimeUnit.NANOSECONDS)) {
                return;
            }
            if (fate.garbage()) {
                text(GARBAGE);
            }
            if (fate.binary()) {
                session.getBasicRemote().sendBinary(ByteBuffer.wrap(BINARY));
            }
            if (fate.oversized()) {
                text("\"" + "x".repeat(SocketNoise.OVERSIZE) + "\"");
            }
            utter(frame, fate);
        } catch (IOException | IllegalStateException broken) {
            forget();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void utter(String frame, LiveNoise.Fate fate) throws IOException {
        if (fate.dropped()) {
            return;
        }
        if (fate.heldBack() && heldBack.isEmpty()) {
            heldBack = Optional.of(frame);
            return;
        }
        text(frame);
        if (fate.duplicated()) {
            text(frame);
        }
        if (heldBack.isPresent()) {
            text(heldBack.get());
            heldBack = Optional.empty();
        }
    }

    private void text(String frame) throws IOException {
        session.getBasicRemote().sendText(frame);
    }
}
