package app.animato.wiro;

import app.animato.generation.provider.LiveFollower;
import app.animato.generation.provider.TaskRef;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;

/**
 * Wiro's live events: one websocket for each task that is followed, since nothing says that one may serve several. The
 * listener is told to look once as soon as the task is registered, because Wiro does not repeat an end that came before.
 */
final class LiveEvents {

    private final HttpClient http;
    private final URI address;
    private final Duration connectTimeout;
    private final Heartbeat heartbeat;
    private final ScheduledExecutorService timer;

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
        LiveSocket socket = new LiveSocket(task, listener, heartbeat.silence());
        if (task.token().isEmpty()) {
            timer.execute(socket::lose);
            return socket;
        }
        socket.start(
                timer,
                heartbeat.ping(),
                ear -> http.newWebSocketBuilder().connectTimeout(connectTimeout).buildAsync(address, ear));
        return socket;
    }

    /**
     * How a connection that died quietly is noticed.
     *
     * @param ping how often the other side is asked for a sign of life
     * @param silence the longest without any sign of life
     */
    record Heartbeat(Duration ping, Duration silence) {

        static final Heartbeat USUAL = new Heartbeat(Duration.ofSeconds(5), Duration.ofSeconds(12));
    }
}
