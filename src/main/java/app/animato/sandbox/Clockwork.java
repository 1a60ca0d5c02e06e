package app.animato.sandbox;

import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** One thread that does things later, and says so when one of them fails. */
final class Clockwork implements AutoCloseable {

    private final String name;
    private final ScheduledThreadPoolExecutor thread;

    Clockwork(String name) {
        this.name = name;
        this.thread = new ScheduledThreadPoolExecutor(
                1, Thread.ofPlatform().name(name).daemon().factory());
        thread.setRejectedExecutionHandler((task, executor) -> {});
    }

    void after(Duration delay, Runnable work) {
        ScheduledFuture<?> unused =
                thread.schedule(() -> attempt(work), Math.max(0, delay.toNanos()), TimeUnit.NANOSECONDS);
    }

    private void attempt(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            if (!thread.isShutdown()) {
                System.getLogger(Clockwork.class.getName()).log(System.Logger.Level.ERROR, name + " failed", e);
            }
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
