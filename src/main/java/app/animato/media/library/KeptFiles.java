package app.animato.media.library;

import app.animato.media.MediaItem;
import app.animato.media.intake.Picture;
import app.animato.shared.Moments;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The files behind the rows. A file comes before its row and goes after it, so that no row is ever without its file; each
 * is on the list of loose ones for as long as it may be without a row, so that none stays behind when the power fails
 * between the two.
 */
@Component
class KeptFiles {

    private static final Logger log = LoggerFactory.getLogger(KeptFiles.class);

    /** Longer than anything takes from its file to its row. */
    private static final Duration ON_THE_WAY = Duration.ofHours(1);

    /** Longer than it takes to make something of a file that was there a moment ago. */
    private static final Duration AFTERMATH = Duration.ofMinutes(10);

    private static final int AT_ONCE = 200;

    private final MediaStore store;
    private final MediaRows rows;
    private final LooseFiles loose;
    private final List<Derivatives> derivatives;
    private final TransactionTemplate transaction;
    private final Clock clock;

    KeptFiles(
            MediaStore store,
            MediaRows rows,
            LooseFiles loose,
            List<Derivatives> derivatives,
            TransactionTemplate transaction,
            Clock clock) {
        this.store = store;
        this.rows = rows;
        this.loose = loose;
        this.derivatives = List.copyOf(derivatives);
        this.transaction = transaction;
        this.clock = clock;
    }

    Path place(LooseFile file) {
        return store.place(file.kind(), file.id(), file.contentType());
    }

    /** Writes a file that has a row soon. */
    StoredFile write(LooseFile file, Picture picture) throws IOException {
        noteComing(file);
        return store.write(picture.open(), place(file));
    }

    /** Takes a file from where it is; it has a row soon. */
    StoredFile take(LooseFile file, Path from) throws IOException {
        noteComing(file);
        return store.take(from, place(file));
    }

    private void noteComing(LooseFile file) {
        try {
            loose.note(file, Moments.now(clock).plus(ON_THE_WAY));
        } catch (DuplicateKeyException comesTwice) {
            log.debug("The file of {} {} is brought by two at once", file.kind(), file.id(), comesTwice);
        }
    }

    /**
     * In the transaction that gives it a row.
     *
     * @throws IllegalStateException when it took so long that the file was cleared away
     */
    void arrived(MediaItem item) {
        if (!loose.strike(LooseFile.of(item))) {
            throw new IllegalStateException(
                    "The file of %s %s was cleared away before it had a row".formatted(item.kind(), item.id()));
        }
    }

    /** In the transaction that takes the rows away. */
    void leaving(Collection<MediaItem> items) {
        Instant due = Moments.now(clock).plus(AFTERMATH);
        items.forEach(item -> loose.note(LooseFile.of(item), due));
    }

    /** At once, what else waits for the sweep. */
    void left(Collection<MediaItem> items) {
        for (MediaItem item : items) {
            try {
                delete(LooseFile.of(item));
            } catch (IOException later) {
                tellOf(LooseFile.of(item), later);
            }
        }
    }

    /** Clears away what is loose and stays so, whoever was about to and could not. */
    @Scheduled(fixedDelayString = "${animato.media.sweep:PT1M}")
    void sweep() {
        boolean more = true;
        while (more) {
            List<LooseFile> due = loose.due(Moments.now(clock), AT_ONCE);
            long settled = due.stream().filter(this::isSettled).count();
            more = settled > 0 && due.size() == AT_ONCE;
        }
    }

    private boolean isSettled(LooseFile file) {
        try {
            transaction.executeWithoutResult(running -> settle(file));
            return true;
        } catch (RuntimeException later) {
            tellOf(file, later);
            return false;
        }
    }

    private void settle(LooseFile file) {
        Instant now = Moments.now(clock);
        if (!loose.hold(file, now)) {
            return;
        }
        try {
            if (!isNamed(file)) {
                delete(file);
            }
            loose.strike(file);
        } catch (IOException later) {
            tellOf(file, later);
            loose.note(file, now.plus(ON_THE_WAY));
        }
    }

    /** Not of its id alone: a video that was fetched a second time may be of another type than the first time. */
    private boolean isNamed(LooseFile file) {
        return rows.findWhosever(file.id())
                .map(LooseFile::of)
                .map(this::place)
                .filter(place(file)::equals)
                .isPresent();
    }

    private void delete(LooseFile file) throws IOException {
        store.delete(place(file));
        for (Derivatives each : derivatives) {
            each.forget(file.id());
        }
    }

    private static void tellOf(LooseFile file, Exception fault) {
        log.warn("The file of {} {} could not be deleted and is tried again", file.kind(), file.id(), fault);
    }
}
