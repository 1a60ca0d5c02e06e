package app.animato.chaos;

import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** What a process said in its life. */
final class Journal {

    private final CompletableFuture<Integer> door = new CompletableFuture<>();
    private final CompletableFuture<KillPoint> point = new CompletableFuture<>();
    private final Set<Long> leaving = new HashSet<>();

    void hear(String line) {
        String[] words = line.split(" ", 2);
        switch (Wire.Sign.valueOf(words[0])) {
            case READY -> door.complete(Integer.valueOf(words[1]));
            case AT -> point.complete(KillPoint.valueOf(words[1]));
            case SUBMIT -> submit(Long.parseLong(words[1]));
            case SUBMITTED -> answered(Long.parseLong(words[1]));
        }
    }

    /** The port of the door, once it is open. */
    CompletableFuture<Integer> door() {
        return door;
    }

    /** The kill point, once it is reached. */
    CompletableFuture<KillPoint> point() {
        return point;
    }

    /** The seeds of the Runs that are on their way or whose answer is. */
    synchronized Set<Long> leaving() {
        return Set.copyOf(leaving);
    }

    private synchronized void submit(long seed) {
        leaving.add(seed);
    }

    private synchronized void answered(long seed) {
        leaving.remove(seed);
    }
}
