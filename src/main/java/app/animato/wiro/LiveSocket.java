package app.animato.wiro;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.animato.generation.provider.LiveFollower;
import app.animato.generation.provider.LiveProgress;
import app.animato.generation.provider.TaskRef;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
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

    private static final LiveProgress WORTH_A_LOOK = new LiveProgress(OptionalInt.empty(), Optional.empty(), true);
    private static final long FAREWELL_SECONDS = 2;

    private final TaskRef task;
    private final Listener listener;
    private final long silence;
    private final LenientJson json = new LenientJson();
    private final FrameText text = new FrameText();
    private final AtomicBoolean ended = new AtomicBoolean();
    private final ReentrantLock oneCallAtATime = new ReentrantLock();
    private volatile long lastHeard = System.nanoTime();
    private volatile @Nullable WebSocket socket;
    private volatile @Nullable Future<?> pulse;

    LiveSocket(TaskRef task, Listener listener, Duration silence) {
        this.task = task;
        this.listener = listener;
        this.silence = silence.toNanos();
    }

    void start(
            ScheduledExecutorService timer,
            Duration ping,
            Function<WebSocket.Listener, CompletableFuture<WebSocket>> connect) {
        pulse = timer.scheduleWithFixedDelay(this::beat, ping.toNanos(), ping.toNanos(), TimeUnit.NANOSECONDS);
        var unused = connect.apply(this).whenComplete((connected, failure) -> {
            if (failure != null) {
                lose();
            }
        });
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
        socket = open;
        if (ended.get()) {
            open.abort();
            return;
        }
        stillAlive(open);
        String registration = new JsonMapper().writeValueAsString(WireRequest.Registration.of(task.token()));
        var unused = open.sendText(registration, true).whenComplete((sent, failure) -> {
            if (failure == null) {
                tell(WORTH_A_LOOK);
            } else {
                lose();
            }
        });
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket open, CharSequence data, boolean last) {
        text.add(data, last)
                .flatMap(message -> json.whole(message.getBytes(UTF_8)))
                .flatMap(frame -> LiveFrame.read(frame, task))
                .ifPresent(this::tell);
        return stillAlive(open);
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
        if (System.nanoTime() - lastHeard > silence) {
            lose();
        } else if (open != null) {
            var unused = open.sendPing(ByteBuffer.allocate(0));
        }
    }

    private @Nullable CompletionStage<?> stillAlive(WebSocket open) {
        lastHeard = System.nanoTime();
        open.request(1);
        return null;
    }

    private void tell(LiveProgress progress) {
        inTurn(() -> {
            if (!ended.get()) {
                listener.heard(progress);
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
