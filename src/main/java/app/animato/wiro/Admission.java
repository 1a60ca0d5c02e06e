package app.animato.wiro;

import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Lets only so many connections be made at once; the others wait in line, without a thread. */
final class Admission {

    private final AtomicInteger free;
    private final Queue<Supplier<CompletableFuture<?>>> line = new ConcurrentLinkedQueue<>();

    Admission(int atOnce) {
        this.free = new AtomicInteger(atOnce);
    }

    /** @param connecting begins when it is its turn, and gives its place to the next when its future is complete */
    void enter(Supplier<CompletableFuture<?>> connecting) {
        line.add(connecting);
        admit();
    }

    private void admit() {
        while (!line.isEmpty() && take()) {
            Supplier<CompletableFuture<?>> next = line.poll();
            CompletableFuture<?> connected = next == null ? CompletableFuture.completedFuture(null) : begin(next);
            if (connected.isDone()) {
                free.incrementAndGet();
            } else {
                var unused = connected.whenComplete((done, failure) -> {
                    free.incrementAndGet();
                    admit();
                });
            }
        }
    }

    private boolean take() {
        return free.getAndUpdate(places -> places > 0 ? places - 1 : 0) > 0;
    }

    private static CompletableFuture<?> begin(Supplier<CompletableFuture<?>> connecting) {
        try {
            return connecting.get();
        } catch (RuntimeException impossible) {
            return CompletableFuture.failedFuture(impossible);
        }
    }
}
