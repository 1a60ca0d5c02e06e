package app.animato.generation.engine;

import app.animato.generation.Changes;
import app.animato.generation.Generation;
import app.animato.generation.OutputIds;
import app.animato.generation.pace.Pace;
import app.animato.media.MediaId;
import app.animato.media.MediaItem;
import app.animato.media.delivery.Thumbnails;
import app.animato.media.library.MediaLibrary;
import app.animato.media.video.Poster;
import app.animato.media.video.PosterCutter;
import app.animato.media.video.PosterOutcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Gives a video that is home its poster. The video can be seen all the while, with its photo standing in; after a crash
 * the step is taken again.
 */
@Component
class Illustration {

    private static final Logger log = LoggerFactory.getLogger(Illustration.class);

    private static final int ATTEMPTS = 3;

    private final MediaLibrary library;
    private final PosterCutter posters;
    private final Thumbnails thumbnails;
    private final Changes changes;
    private final Pace pace;

    Illustration(MediaLibrary library, PosterCutter posters, Thumbnails thumbnails, Changes changes, Pace pace) {
        this.library = library;
        this.posters = posters;
        this.thumbnails = thumbnails;
        this.changes = changes;
        this.pace = pace;
    }

    /** What has its poster, or none to get, is left as it is. */
    Next illustrate(Generation generation) {
        Optional<MediaItem> video = generation
                .result()
                .filter(result -> result.poster().equals(generation.recipe().preview()))
                .flatMap(result -> library.find(generation.owner(), result.video()));
        return video.map(bare -> illustrate(generation, bare)).orElse(Next.done());
    }

    private Next illustrate(Generation generation, MediaItem video) {
        MediaId id = OutputIds.poster(generation.id());
        if (library.find(generation.owner(), id).isPresent()) {
            return show(generation, id);
        }
        Duration rest = rest(generation);
        if (rest.isPositive()) {
            return Next.in(rest);
        }
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            PosterOutcome outcome = posters.cut(library.file(video));
            switch (outcome) {
                case PosterOutcome.Cut cut -> {
                    keep(generation, id, cut.poster());
                    return show(generation, id);
                }
                case PosterOutcome.Crowded crowded -> {
                    return Next.in(pace.afterMishap());
                }
                case PosterOutcome.NotAVideo nothing -> attempt = ATTEMPTS;
                case PosterOutcome.Failed failed -> {}
            }
            log.warn("Generation {}: no poster: {}", generation.id(), outcome);
        }
        return Next.done();
    }

    /** What is heard of its task at its end comes here at once, and would take the processor from those who look at it. */
    private Duration rest(Generation generation) {
        Duration pause = pace.untilPoster();
        return generation
                .endedAt()
                .map(end -> Duration.between(end, changes.now()))
                .filter(since -> !since.isNegative())
                .map(pause::minus)
                .orElse(Duration.ZERO);
    }

    private Next show(Generation generation, MediaId poster) {
        changes.apply(generation, (known, now) -> known.illustrate(poster));
        return Next.done();
    }

    private void keep(Generation generation, MediaId id, Poster cut) {
        try (Poster poster = cut) {
            thumbnails.prepare(library.keepPoster(generation.owner(), id, poster));
        } catch (IOException diskFault) {
            throw new UncheckedIOException(diskFault);
        }
    }
}
