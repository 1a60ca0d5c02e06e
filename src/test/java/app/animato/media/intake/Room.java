package app.animato.media.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** Looks all the time at how much is in a folder. */
final class Room implements AutoCloseable {

    private final AtomicBoolean open = new AtomicBoolean(true);
    private final AtomicLong most = new AtomicLong();
    private final Path folder;

    Room(Path folder) {
        this.folder = folder;
        Thread.ofPlatform().daemon().start(this::watch);
    }

    /** The most bytes that were seen in it. */
    long most() {
        look();
        return most.get();
    }

    private void watch() {
        while (open.get()) {
            look();
            LockSupport.parkNanos(2_000_000);
        }
    }

    private void look() {
        var bytes = new AtomicLong();
        if (!Files.exists(folder)) {
            return;
        }
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes facts) {
                    bytes.addAndGet(facts.size());
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException goneMeanwhile) {
                    return FileVisitResult.CONTINUE;
                }
            });
            most.accumulateAndGet(bytes.get(), Math::max);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        open.set(false);
    }
}
