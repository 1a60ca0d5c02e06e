package app.animato.sandbox;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** The switchboard of everything that can go wrong. Any thread may use it at any time. */
public final class Faults {

    private final Map<Endpoint, Queue<Fault>> next = new EnumMap<>(Endpoint.class);
    private final Map<Endpoint, Fault> always = new EnumMap<>(Endpoint.class);
    private final Queue<TaskFault> nextTasks = new ArrayDeque<>();
    private final CopyOnWriteArrayList<Consumer<SocketFault>> socketListeners = new CopyOnWriteArrayList<>();
    private final Map<Endpoint, Chance> sometimes = new EnumMap<>(Endpoint.class);
    private final Map<String, Integer> met = new TreeMap<>();
    private SocketFault socket = SocketFault.NONE;
    private boolean callbacksMuted;
    private CallbackMishaps callbacks = new CallbackMishaps(CallbackNoise.QUIET);
    private LiveNoise noise = new LiveNoise(SocketNoise.QUIET);

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

    /**
     * Every request to this endpoint for which nothing else is meant meets one of these faults with this probability,
     * until {@link #clear()}. The same seed draws the same for the same sequence of requests.
     */
    public synchronized void sometimes(Endpoint endpoint, double probability, long seed, Fault... faults) {
        sometimes.put(endpoint, new Chance(probability, new Random(seed), List.of(faults)));
    }

    /** How many requests met a fault, by endpoint and kind of fault, and how many frames of the live socket and callbacks did. */
    public synchronized Map<String, Integer> met() {
        Map<String, Integer> all = new TreeMap<>(met);
        countNoise(all);
        countCallbacks(all);
        return all;
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

    /** Callbacks are as unreliable as this from now on. */
    public synchronized void callbackNoise(CallbackNoise chances) {
        countCallbacks(met);
        callbacks = new CallbackMishaps(chances);
    }

    /** The live socket is as unreliable as this from now on. */
    public synchronized void socketNoise(SocketNoise chances) {
        countNoise(met);
        noise = new LiveNoise(chances);
    }

    /** All is well again from now on; what already went wrong stays so. */
    public void clear() {
        synchronized (this) {
            next.clear();
            always.clear();
            sometimes.clear();
            nextTasks.clear();
            callbacksMuted = false;
            callbackNoise(CallbackNoise.QUIET);
            socketNoise(SocketNoise.QUIET);
        }
        socket(SocketFault.NONE);
    }

    synchronized Optional<Fault> take(Endpoint endpoint) {
        Fault waiting = next.getOrDefault(endpoint, new ArrayDeque<>()).poll();
        Optional<Fault> fault = Optional.ofNullable(waiting)
                .or(() -> Optional.ofNullable(always.get(endpoint)))
                .or(() -> Optional.ofNullable(sometimes.get(endpoint)).flatMap(Chance::draw));
        fault.ifPresent(met -> this.met.merge(endpoint + " " + met.getClass().getSimpleName(), 1, Integer::sum));
        return fault;
    }

    synchronized TaskFault takeForTask() {
        return Optional.ofNullable(nextTasks.poll()).orElse(TaskFault.NONE);
    }

    synchronized LiveNoise noise() {
        return noise;
    }

    synchronized SocketFault socket() {
        return socket;
    }

    /** How long after its time the next callback comes, once for each time that it comes. */
    synchronized List<Duration> takeForCallback() {
        return callbacksMuted ? List.of() : callbacks.draw();
    }

    void onSocketChange(Consumer<SocketFault> listener) {
        socketListeners.add(listener);
    }

    private void countNoise(Map<String, Integer> into) {
        count("FRAME", noise.counts(), into);
    }

    private void countCallbacks(Map<String, Integer> into) {
        count("CALLBACK", callbacks.counts(), into);
    }

    private static void count(String what, Map<?, Integer> counts, Map<String, Integer> into) {
        counts.forEach((mishap, times) -> into.merge(what + " " + mishap, times, Integer::sum));
    }

    private record Chance(double probability, Random random, List<Fault> faults) {

        Optional<Fault> draw() {
            return random.nextDouble() < probability
                    ? Optional.of(faults.get(random.nextInt(faults.size())))
                    : Optional.empty();
        }
    }
}
