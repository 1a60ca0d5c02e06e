package app.animato.chaos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;

/** Waits at one kill point, in the process that will be killed, and says so when somebody gets there. */
final class Trap {

    private static final long BLINK = 500_000;

    private final Wire wire;
    private final AtomicReference<Optional<Armed>> armed = new AtomicReference<>(Optional.empty());

    private record Armed(KillPoint point, AtomicInteger passes) {}

    Trap(Wire wire) {
        this.wire = wire;
    }

    /** @param passes who gets there as the n-th is caught */
    void arm(KillPoint point, int passes) {
        armed.set(Optional.of(new Armed(point, new AtomicInteger(passes))));
        if (point == KillPoint.POSTER) {
            Thread.ofPlatform().daemon().start(this::watchForFfmpeg);
        }
    }

    /** Whoever is caught stands still until the process is killed; everybody else goes on. */
    void pass(KillPoint point) {
        if (isCaught(point)) {
            wire.say(Wire.Sign.AT, point);
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** A copy is only half done while it goes on, so nobody stands still here. */
    void passWhileGrowing(Path file) {
        if (isCaught(KillPoint.COPYING)) {
            Thread.ofVirtual().start(() -> {
                while (size(file) == 0) {
                    LockSupport.parkNanos(BLINK);
                }
                wire.say(Wire.Sign.AT, KillPoint.COPYING);
            });
        }
    }

    private void watchForFfmpeg() {
        while (ProcessHandle.current().descendants().noneMatch(Trap::isFfmpeg)) {
            LockSupport.parkNanos(BLINK);
        }
        wire.say(Wire.Sign.AT, KillPoint.POSTER);
    }

    private static boolean isFfmpeg(ProcessHandle process) {
        return process.info().command().filter(name -> name.endsWith("ffmpeg")).isPresent();
    }

    private boolean isCaught(KillPoint point) {
        return armed.get()
                .filter(trap -> trap.point() == point)
                .filter(trap -> trap.passes().decrementAndGet() == 0)
                .isPresent();
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException notYet) {
            return 0;
        }
    }
}
