package app.animato.gallery;

import app.animato.effect.EffectNames;
import app.animato.generation.Seed;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Understands a filter as whoever reads the page means it. */
@Component
public class GalleryWishes {

    private final EffectNames names;

    GalleryWishes(EffectNames names) {
        this.names = names;
    }

    /** What is meant by a filter in a reader's language and time zone. */
    public GalleryWish of(GalleryFilter filter, Locale locale, ZoneId zone) {
        return new GalleryWish(
                filter.effect(),
                filter.favourites(),
                filter.set(),
                filter.from().map(day -> day.atStartOfDay(zone).toInstant()),
                filter.until().map(day -> nextDay(day).atStartOfDay(zone).toInstant()),
                Optional.of(filter.words()).filter(words -> !words.isEmpty()).map(words -> words(words, locale)));
    }

    private static LocalDate nextDay(LocalDate day) {
        return day.plusDays(1);
    }

    private GalleryWish.Words words(String words, Locale locale) {
        return new GalleryWish.Words(
                names.holding(words, locale), Seed.parse(words).map(Seed::value));
    }
}
