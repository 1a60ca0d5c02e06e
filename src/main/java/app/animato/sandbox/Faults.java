package app.animato.sandbox;

import java.util.ArrayDeque;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** The switchboard of everything that can go wrong. Any thread may use it at any time. */
public final class Faults {

    private final Map<Endpoint, Queue<Fault>> next = new EnumMap<>(Endpoint.class);
    private final Map<Endpoint, Fault> always = new EnumMap<>(Endpoint.class);
    private final Queue<TaskFault> nextTasks = new ArrayDeque<>();
    private final CopyOnWriteArrayList<Consumer<SocketFault>> socketListeners = new CopyOnWriteArrayList<>();
    private SocketFault socket = SocketFault.NONE;
    private boolean callbacksMuted;

    Faults() {}

    /** The next request to this endpoint that has no fault waiting for it yet meets this one. */
    public synchronized void next(Endpoint endpoint, Fault fault) {
        next.computeIfAbsent(endpoint, key -> new ArrayDeque<>()).add(fault);
    }

    public synchronized void next(Endpoint endpoint, int times, Fault fault) {
        for (int i = 0; i < times; i++) {
            next(endpoint, fault);
        }
    }

    /** Every request to this endpoint meets this fault, until {@link #clear()}. */
    public synchronized void always(Endpoint endpoint, Fault fault) {
        always.put(endpoint, fault);
    }

    /** The next accepted task goes wrong like this. */
    public synchronized void nextTask(TaskFault fault) {
        nextTasks.add(fault);
    }

    public synchronized void nextTasks(int times, TaskFault fault) {
        for (int i = 0; i < times; i++) {
            nextTasks.add(fault);
        }
    }

    /** The live socket behaves like this from now on. */
    public void socket(SocketFault fault) {
        synchronized (this) {
            socket = fault;
        }
        socketListeners.forEach(listener -> listener.accept(fault));
    }

    /** Nobody is called back from now on. */
    public synchronized void muteCallbacks() {
        callbacksMuted = true;
    }

    /** All is well again from now on; what already went wrong stays so. */
    public void clear() {
        synchronized (this) {
            next.clear();
            always.clear();
            nextTasks.clear();
            callbacksMuted = false;
        }
        socket(SocketFault.NONE);
    }

    synchronized Optional<Fault> take(Endpoint endpoint) {
        Fault waiting = next.getOrDefault(endpoint, new ArrayDeque<>()).poll();
        return Optional.ofNullable(waiting).or(() -> Optional.ofNullable(always.get(endpoint)));
    }

    synchronized TaskFault takeForTask() {
        return Optional.ofNullable(nextTasks.poll()).orElse(TaskFault.NONE);
    }

    synchronized SocketFault socket() {
        return socket;
    }

    synchronized boolean callbacksMuted() {
        return callbacksMuted;
    }

    void onSocketChange(Consumer<SocketFault> listener) {
        socketListeners.add(listener);
    }
}
