package app.animato.chaos;

import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** What a process said in its life. */
final class Journal {

    private final CompletableFuture<Integer> door = new CompletableFuture<>();
    private final CompletableFuture<KillPoint> point = new CompletableFuture<>();
    private final Set<Long> submitted = new HashSet<>();
    private final Set<Long> leaving = new HashSet<>();
    private final Set<Long> unsettled = new HashSet<>();

    void hear(String line) {
        String[] words = line.split(" ", 2);
        switch (Wire.Sign.valueOf(words[0])) {
            case READY -> door.complete(Integer.valueOf(words[1]));
            case AT -> point.complete(KillPoint.valueOf(words[1]));
            case SUBMIT -> submit(Long.parseLong(words[1]));
            case SUBMITTED -> answered(Long.parseLong(words[1]));
            case TRACK -> track(Long.parseLong(words[1]));
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

    /** The seeds of the Runs whose outcome need not have been written down when the process was killed. */
    synchronized Set<Long> unsettled() {
        return Set.copyOf(unsettled);
    }

    /** Whether a Run of this seed was about to leave in this life. */
    synchronized boolean submitted(long seed) {
        return submitted.contains(seed);
    }

    private synchronized void submit(long seed) {
        submitted.add(seed);
        leaving.add(seed);
        unsettled.add(seed);
    }

    private synchronized void answered(long seed) {
        leaving.remove(seed);
    }

    private synchronized void track(long seed) {
        unsettled.remove(seed);
    }
}
