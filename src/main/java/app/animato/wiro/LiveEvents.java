package app.animato.wiro;

import app.animato.generation.provider.LiveFollower;
import app.animato.generation.provider.TaskRef;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;

/**
 * Wiro's live events: one websocket for each task that is followed, since nothing says that one may serve several. None
 * holds a thread, and only so many are being connected at once, however many are wanted.
 */
final class LiveEvents {

    private static final int CONNECTING_AT_ONCE = 64;

    private final HttpClient http;
    private final URI address;
    private final Duration connectTimeout;
    private final Heartbeat heartbeat;
    private final ScheduledExecutorService timer;
    private final Admission admission = new Admission(CONNECTING_AT_ONCE);

    LiveEvents(
            HttpClient http,
            URI address,
            Duration connectTimeout,
            Heartbeat heartbeat,
            ScheduledExecutorService timer) {
        this.http = http;
        this.address = address;
        this.connectTimeout = connectTimeout;
        this.heartbeat = heartbeat;
        this.timer = timer;
    }

    LiveFollower follow(TaskRef task, LiveFollower.Listener listener) {
        LiveSocket socket = new LiveSocket(task, listener, heartbeat, timer);
        if (task.token().isEmpty()) {
            Thread.startVirtualThread(socket::lose);
        } else {
            admission.enter(() -> socket.connect(ear ->
                    http.newWebSocketBuilder().connectTimeout(connectTimeout).buildAsync(address, ear)));
        }
        return socket;
    }

    /**
     * How a connection that died quietly is noticed: after the silence and one ping more at the latest.
     *
     * @param ping how long nothing may be heard before the other side is asked for a sign of life
     * @param silence the longest without any sign of life
     */
    record Heartbeat(Duration ping, Duration silence) {

        static final Heartbeat USUAL = new Heartbeat(Duration.ofSeconds(4), Duration.ofSeconds(10));
    }
}
