package app.animato.media.library;

import app.animato.account.AccountId;
import app.animato.media.MediaId;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/**
 * Files that are about to be kept. A page may ask for one while it is still being copied, and is answered the moment it is
 * here, so that nothing of the browser's own preparation adds to the wait.
 */
@NamedInterface("library")
@Component
public class Arrivals {

    /** Whoever waits holds one of the few connections that a browser opens to one house. */
    private static final int MOST_WAITING = 3;

    private static final Duration USUAL_PATIENCE = Duration.ofSeconds(3);

    private final Duration patience;
    private final Map<Place, Expected> expected = new ConcurrentHashMap<>();
    private final Map<AccountId, AtomicInteger> waiting = new ConcurrentHashMap<>();

    private record Place(AccountId owner, MediaId id) {}

    @Autowired
    Arrivals() {
        this(USUAL_PATIENCE);
    }

    /** @param patience how long somebody waits for a file at most */
    Arrivals(Duration patience) {
        this.patience = patience;
    }

    /** Ends when it is closed, whether the file came or not; closing it again is harmless. */
    public final class Expected implements AutoCloseable {

        private final Place place;
        private final CountDownLatch over = new CountDownLatch(1);

        private Expected(Place place) {
            this.place = place;
        }

        @Override
        public void close() {
            expected.remove(place, this);
            over.countDown();
        }
    }

    /** From now on whoever asks for the file waits for it, for a moment at most. */
    public Expected expect(AccountId owner, MediaId id) {
        Place place = new Place(owner, id);
        Expected coming = new Expected(place);
        Optional.ofNullable(expected.put(place, coming)).ifPresent(Expected::close);
        return coming;
    }

    /** It is here. */
    void arrived(AccountId owner, MediaId id) {
        Optional.ofNullable(expected.get(new Place(owner, id))).ifPresent(Expected::close);
    }

    /** Returns at once when the file is not expected, or when too many of its owner's are waited for already. */
    public void await(AccountId owner, MediaId id) {
        Optional.ofNullable(expected.get(new Place(owner, id))).ifPresent(coming -> await(owner, coming));
    }

    private void await(AccountId owner, Expected coming) {
        boolean admitted =
                waiting.computeIfAbsent(owner, account -> new AtomicInteger()).incrementAndGet() <= MOST_WAITING;
        try {
            if (admitted) {
                var unused = coming.over.await(patience.toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            waiting.computeIfPresent(owner, (account, count) -> count.decrementAndGet() == 0 ? null : count);
        }
    }
}
