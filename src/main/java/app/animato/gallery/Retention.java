package app.animato.gallery;

import app.animato.generation.GenerationService;
import app.animato.generation.Upkeep;
import app.animato.media.library.PhotoTrash;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Moves what is older than the house keeps it to the trash, from where its person can bring it back for as long as from
 * any trash. What is a favourite, what a living link shows, and what waits for its person's decision is left alone.
 */
@Service
public class Retention implements Upkeep {

    private static final Logger log = LoggerFactory.getLogger(Retention.class);

    /** More than that goes an hour later. */
    private static final int AT_ONCE = 1_000;

    private final RetentionSettings settings;
    private final PastDue pastDue;
    private final GenerationService service;
    private final PhotoTrash photos;
    private final Clock clock;

    Retention(RetentionSettings settings, PastDue pastDue, GenerationService service, PhotoTrash photos, Clock clock) {
        this.settings = settings;
        this.pastDue = pastDue;
        this.service = service;
        this.photos = photos;
        this.clock = clock;
    }

    /** How long finished videos are kept; empty for ever. */
    public Optional<Duration> finished() {
        return settings.finishedKept();
    }

    /** How long what failed or was cancelled is kept; empty for ever. */
    public Optional<Duration> failed() {
        return settings.failedKept();
    }

    /** How long photos are kept from which nothing is left; empty for ever. */
    public Optional<Duration> originals() {
        return settings.originalsKept();
    }

    @Override
    public void tidy() {
        Instant now = clock.instant();
        finished().map(now::minus).ifPresent(then -> trash("finished", pastDue.finished(then, AT_ONCE), then));
        failed().map(now::minus).ifPresent(then -> trash("failed", pastDue.failed(then, AT_ONCE), then));
        originals().ifPresent(kept -> trashOriginals(now.minus(kept)));
        int gone = photos.removeThoseBefore(now.minus(GenerationService.TRASH_KEPT), AT_ONCE);
        if (gone > 0) {
            log.info("{} photos in the trash were past their time and are deleted", gone);
        }
    }

    /** What has become a favourite or is on a page for strangers since it was listed stays, and so does what was brought back. */
    private void trash(String what, List<PastDue.Work> due, Instant then) {
        long moved = due.stream()
                .filter(each -> service.trashIf(each.owner(), each.id(), () -> pastDue.isStill(each, then)))
                .count();
        if (moved > 0) {
            log.info("{} {} are older than this house keeps them and went to the trash", moved, what);
        }
    }

    private void trashOriginals(Instant then) {
        long moved = pastDue.originals(then, AT_ONCE).stream()
                .filter(each -> photos.put(each.owner(), each.id(), then))
                .count();
        if (moved > 0) {
            log.info("{} photos are older than this house keeps them and went to the trash", moved);
        }
    }
}
