package app.animato.gallery;

import app.animato.effect.Effect;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * What somebody looks for in the history, as it stands in an address.
 *
 * @param from the first day that counts, by the calendar of whoever asks
 * @param to the last day that counts
 * @param words part of an effect's name, or the beginning of a seed
 */
public record HistoryQuery(
        Optional<Effect> effect,
        Optional<HistoryPart> part,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        String words,
        HistoryOrder order) {

    public static final HistoryQuery ALL = new HistoryQuery(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), "", HistoryOrder.NEWEST_FIRST);

    private static final int LONGEST_WORDS = 60;
    private static final Pattern SEED = Pattern.compile("\\d{1,10}");
    private static final Pattern BLANK = Pattern.compile("\\s+");

    /** Passes over whatever makes no sense. */
    public static HistoryQuery read(Function<String, Optional<String>> parameter) {
        String words = parameter.apply("q").orElse("").strip();
        return new HistoryQuery(
                parameter.apply("effect").flatMap(Effect::find),
                parameter.apply("status").flatMap(HistoryQuery::part),
                parameter.apply("from").flatMap(HistoryQuery::day),
                parameter.apply("to").flatMap(HistoryQuery::day),
                words.substring(0, Math.min(words.length(), LONGEST_WORDS)),
                parameter.apply("sort").flatMap(HistoryQuery::order).orElse(HistoryOrder.NEWEST_FIRST));
    }

    /** What an address says of it; nothing of what is as usual. */
    public Map<String, String> parameters() {
        Map<String, String> all = new LinkedHashMap<>();
        effect.ifPresent(chosen -> all.put("effect", chosen.value()));
        part.ifPresent(chosen -> all.put("status", spelled(chosen)));
        from.ifPresent(day -> all.put("from", day.toString()));
        to.ifPresent(day -> all.put("to", day.toString()));
        if (!words.isBlank()) {
            all.put("q", words.strip());
        }
        if (!order.equals(HistoryOrder.NEWEST_FIRST)) {
            all.put("sort", (order.descending() ? "-" : "") + spelled(order.column()));
        }
        return all;
    }

    /** The names of the effects are those that whoever asks knows them by. */
    public HistoryFilter filter(ZoneId zone, Function<Effect, String> names, Locale locale) {
        Optional<HistoryFilter.Words> found = words.isBlank()
                ? Optional.empty()
                : Optional.of(new HistoryFilter.Words(
                        named(names, locale), SEED.matcher(words.strip()).matches() ? words.strip() : ""));
        return new HistoryFilter(
                effect, part, from.map(day -> start(day, zone)), to.map(day -> start(day.plusDays(1), zone)), found);
    }

    private Set<Effect> named(Function<Effect, String> names, Locale locale) {
        Set<Effect> found = EnumSet.noneOf(Effect.class);
        for (Effect each : Effect.values()) {
            String name = names.apply(each).toLowerCase(locale);
            if (BLANK.splitAsStream(words.strip().toLowerCase(locale)).allMatch(name::contains)) {
                found.add(each);
            }
        }
        return found;
    }

    private static Instant start(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }

    private static Optional<HistoryPart> part(String value) {
        return Arrays.stream(HistoryPart.values())
                .filter(each -> spelled(each).equals(value))
                .findFirst();
    }

    private static Optional<HistoryOrder> order(String value) {
        boolean descending = value.startsWith("-");
        String column = descending ? value.substring(1) : value;
        return Arrays.stream(HistoryColumn.values())
                .filter(each -> spelled(each).equals(column))
                .map(each -> new HistoryOrder(each, descending))
                .findFirst();
    }

    /** Years of four digits, which every database can hold. */
    private static Optional<LocalDate> day(String value) {
        try {
            return Optional.of(LocalDate.parse(value)).filter(day -> day.getYear() >= 1 && day.getYear() < 9999);
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }

    private static String spelled(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
