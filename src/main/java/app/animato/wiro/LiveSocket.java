package app.animato.wiro;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.animato.generation.provider.LiveEvent;
import app.animato.generation.provider.LiveFollower;
import app.animato.generation.provider.TaskRef;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * One task's ear. It ends once, by {@link #close} or by being lost, and tells the listener only of the latter; a call
 * that is under way when it is closed may still come to its end.
 */
final class LiveSocket implements WebSocket.Listener, LiveFollower {

    private static final long FAREWELL_SECONDS = 2;
    private static final ByteBuffer REGISTERED =
            ByteBuffer.wrap("registered".getBytes(UTF_8)).asReadOnlyBuffer();

    private final TaskRef task;
    private final Listener listener;
    private final LiveEvents.Heartbeat heartbeat;
    private final ScheduledExecutorService timer;
    private final LenientJson json = new LenientJson();
    private final FrameText text = new FrameText();
    private final AtomicBoolean ended = new AtomicBoolean();
    private final AtomicBoolean opened = new AtomicBoolean();
    private final ReentrantLock oneCallAtATime = new ReentrantLock();
    private volatile long lastHeard = System.nanoTime();
    private volatile @Nullable WebSocket socket;
    private volatile @Nullable Future<?> pulse;

    LiveSocket(TaskRef task, Listener listener, LiveEvents.Heartbeat heartbeat, ScheduledExecutorService timer) {
        this.task = task;
        this.listener = listener;
        this.heartbeat = heartbeat;
        this.timer = timer;
    }

    /** Complete once there is a connection or none will come; one that was closed while it waited makes none. */
    CompletableFuture<?> connect(Function<WebSocket.Listener, CompletableFuture<WebSocket>> connecting) {
        if (ended.get()) {
            return CompletableFuture.completedFuture(null);
        }
        try {
            return connecting.apply(this).whenComplete((connected, failure) -> {
                if (failure != null) {
                    lose();
                }
            });
        } catch (RuntimeException impossible) {
            lose();
            throw impossible;
        }
    }

    void lose() {
        if (ended.compareAndSet(false, true)) {
            stopPulse();
            WebSocket open = socket;
            if (open != null) {
                open.abort();
            }
            inTurn(listener::lost);
        }
    }

    @Override
    public void close() {
        if (ended.compareAndSet(false, true)) {
            stopPulse();
            WebSocket open = socket;
            if (open != null) {
                var unused = open.sendClose(WebSocket.NORMAL_CLOSURE, "")
                        .orTimeout(FAREWELL_SECONDS, TimeUnit.SECONDS)
                        .whenComplete((done, failure) -> open.abort());
            }
        }
    }

    @Override
    public void onOpen(WebSocket open) {
        lastHeard = System.nanoTime();
        socket = open;
        long ping = heartbeat.ping().toNanos();
        pulse = timer.scheduleWithFixedDelay(this::beat, ping, ping, TimeUnit.NANOSECONDS);
        if (ended.get()) {
            stopPulse();
            open.abort();
            return;
        }
        stillAlive(open);
        register(open);
    }

    /**
     * Wiro does not acknowledge a registration. A ping that leaves after it comes back after it was read, so that no
     * end can fall between the registration and a look that follows the answer.
     */
    private void register(WebSocket open) {
        String registration = new JsonMapper().writeValueAsString(WireRequest.Registration.of(task.token()));
        var unused = open.sendText(registration, true)
                .thenCompose(sent -> open.sendPing(REGISTERED.duplicate()))
                .whenComplete((sent, failure) -> {
                    if (failure != null) {
                        lose();
                    }
                });
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket open, CharSequence data, boolean last) {
        text.add(data, last).ifPresent(this::read);
        if (text.isEndless()) {
            lose();
            return null;
        }
        return stillAlive(open);
    }

    /** Of a frame that is too long only what it begins with is here, which names it. */
    private void read(String message) {
        byte[] body = message.getBytes(UTF_8);
        WireObject frame = json.whole(body).orElseGet(() -> json.remains(body));
        List<LiveEvent> events = LiveFrame.read(frame, task);
        if (!events.isEmpty()) {
            open();
            events.forEach(event -> tell(() -> listener.heard(event)));
        }
    }

    private void open() {
        if (opened.compareAndSet(false, true)) {
            tell(listener::opened);
        }
    }

    @Override
    public @Nullable CompletionStage<?> onBinary(WebSocket open, ByteBuffer data, boolean last) {
        lose();
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onPing(WebSocket open, ByteBuffer message) {
        return stillAlive(open);
    }

    @Override
    public @Nullable CompletionStage<?> onPong(WebSocket open, ByteBuffer message) {
        if (message.equals(REGISTERED)) {
            open();
        }
        return stillAlive(open);
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket open, int status, String reason) {
        lose();
        return null;
    }

    @Override
    public void onError(WebSocket open, Throwable failure) {
        lose();
    }

    private void beat() {
        WebSocket open = socket;
        long quiet = System.nanoTime() - lastHeard;
        if (quiet > heartbeat.silence().toNanos()) {
            // The listener may be at work and keep this call waiting; the timer serves all the others too.
            Thread.startVirtualThread(this::lose);
        } else if (open != null && quiet > heartbeat.ping().toNanos() / 2) {
            var unused = open.sendPing(ByteBuffer.allocate(0));
        }
    }

    private @Nullable CompletionStage<?> stillAlive(WebSocket open) {
        lastHeard = System.nanoTime();
        open.request(1);
        return null;
    }

    private void tell(Runnable call) {
        inTurn(() -> {
            if (!ended.get()) {
                call.run();
            }
        });
    }

    private void inTurn(Runnable call) {
        oneCallAtATime.lock();
        try {
            call.run();
        } finally {
            oneCallAtATime.unlock();
        }
    }

    private void stopPulse() {
        Future<?> running = pulse;
        if (running != null) {
            running.cancel(false);
        }
    }
}
