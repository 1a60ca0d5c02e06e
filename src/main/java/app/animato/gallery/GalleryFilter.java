package app.animato.gallery;

import app.animato.effect.Effect;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * What of the wall a person wants to see, as it stands in the page's address.
 *
 * @param set the videos that were asked for together
 * @param from the first day, in the reader's time zone
 * @param until the last day, in the reader's time zone
 * @param words of an effect's name in the reader's language, or a seed; may be empty
 */
public record GalleryFilter(
        Optional<Effect> effect,
        boolean favourites,
        Optional<UUID> set,
        Optional<LocalDate> from,
        Optional<LocalDate> until,
        String words) {

    public static final GalleryFilter ALL =
            new GalleryFilter(Optional.empty(), false, Optional.empty(), Optional.empty(), Optional.empty(), "");

    private static final int LONGEST = 80;

    /** Reads an address; what makes no sense in it is passed over. */
    public static GalleryFilter parse(Map<String, List<String>> parameters) {
        Function<String, Optional<String>> one =
                name -> parameters.getOrDefault(name, List.of()).stream().findFirst();
        return new GalleryFilter(
                one.apply("effect").flatMap(Effect::find),
                one.apply("favourites").isPresent(),
                one.apply("set").flatMap(GalleryFilter::set),
                one.apply("from").flatMap(GalleryFilter::day),
                one.apply("until").flatMap(GalleryFilter::day),
                one.apply("text")
                        .map(String::strip)
                        .map(text -> text.substring(0, Math.min(text.length(), LONGEST)))
                        .orElse(""));
    }

    /** As it stands in an address; without what is not asked for. */
    public Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        effect.ifPresent(wanted -> parameters.put("effect", wanted.value()));
        if (favourites) {
            parameters.put("favourites", "");
        }
        set.ifPresent(wanted -> parameters.put("set", wanted.toString()));
        from.ifPresent(day -> parameters.put("from", day.toString()));
        until.ifPresent(day -> parameters.put("until", day.toString()));
        if (!words.isEmpty()) {
            parameters.put("text", words);
        }
        return parameters;
    }

    public boolean isAll() {
        return equals(ALL);
    }

    public GalleryFilter withEffect(Optional<Effect> other) {
        return new GalleryFilter(other, favourites, set, from, until, words);
    }

    public GalleryFilter withFavourites(boolean only) {
        return new GalleryFilter(effect, only, set, from, until, words);
    }

    public GalleryFilter withSet(Optional<UUID> other) {
        return new GalleryFilter(effect, favourites, other, from, until, words);
    }

    public GalleryFilter withDays(Optional<LocalDate> first, Optional<LocalDate> last) {
        return new GalleryFilter(effect, favourites, set, first, last, words);
    }

    public GalleryFilter withWords(String other) {
        return new GalleryFilter(effect, favourites, set, from, until, other.strip());
    }

    public static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }

    private static Optional<UUID> set(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException noSet) {
            return Optional.empty();
        }
    }
}
