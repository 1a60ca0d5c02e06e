package app.animato.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import app.animato.effect.Effect;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HistoryQueryTest {

    @Test
    void what_an_address_says_is_read_as_it_was_written() {
        HistoryQuery query = new HistoryQuery(
                Optional.of(Effect.CRASH),
                Optional.of(HistoryPart.IN_THE_MAKING),
                Optional.of(LocalDate.of(2026, 2, 3)),
                Optional.of(LocalDate.of(2026, 3, 4)),
                "hulk 42",
                new HistoryOrder(HistoryColumn.SEED, true));
        assertThat(query.parameters())
                .isEqualTo(Map.of(
                        "effect", "crash",
                        "status", "in-the-making",
                        "from", "2026-02-03",
                        "to", "2026-03-04",
                        "q", "hulk 42",
                        "sort", "-seed"));
        assertThat(read(query.parameters())).isEqualTo(query);
        assertThat(HistoryQuery.ALL.parameters()).isEmpty();
    }

    @Test
    void nonsense_in_an_address_is_passed_over() {
        assertThat(read(Map.of(
                        "effect", "'; drop table generation",
                        "status", "DONE",
                        "from", "yesterday",
                        "to", "+999999999-01-01",
                        "sort", "-password",
                        "other", "x")))
                .isEqualTo(HistoryQuery.ALL);
        assertThat(read(Map.of("q", "x".repeat(1000))).words()).hasSize(60);
    }

    @Test
    void days_are_those_of_the_readers_calendar_and_the_last_one_counts_wholly() {
        HistoryFilter filter = read(Map.of("from", "2026-03-28", "to", "2026-03-29"))
                .filter(ZoneId.of("Europe/Berlin"), Effect::label, Locale.ENGLISH);
        assertThat(filter.since()).contains(Instant.parse("2026-03-27T23:00:00Z"));
        assertThat(filter.before()).contains(Instant.parse("2026-03-29T22:00:00Z"));
    }

    @Test
    void words_are_looked_for_in_the_names_that_the_reader_knows() {
        assertThat(words("TRANSFORMATION man"))
                .contains(new HistoryFilter.Words(
                        Set.of(
                                Effect.BATMAN_TRANSFORMATION,
                                Effect.IRONMAN_TRANSFORMATION,
                                Effect.SPIDERMAN_TRANSFORMATION,
                                Effect.SUPERMAN_TRANSFORMATION),
                        ""));
        assertThat(words("42")).contains(new HistoryFilter.Words(Set.of(), "42"));
        assertThat(words("4%2")).contains(new HistoryFilter.Words(Set.of(), ""));
        assertThat(words("  ")).isEmpty();
    }

    private static Optional<HistoryFilter.Words> words(String typed) {
        return read(Map.of("q", typed))
                .filter(ZoneOffset.UTC, Effect::label, Locale.ENGLISH)
                .words();
    }

    private static HistoryQuery read(Map<String, String> parameters) {
        return HistoryQuery.read(name -> Optional.ofNullable(parameters.get(name)));
    }
}
