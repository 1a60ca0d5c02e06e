package app.animato.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import app.animato.account.AccountId;
import app.animato.effect.Effect;
import app.animato.testing.Archive;
import app.animato.testing.DatabaseKind;
import app.animato.testing.OnEachDatabase;
import app.animato.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@OnEachDatabase
class HistoryTest {

    private static final Instant NOON = Instant.parse("2026-05-04T12:00:00Z");

    private final TestDatabase database;
    private final Archive archive;
    private final History history;
    private final AccountId ada;

    HistoryTest(DatabaseKind kind) {
        database = new TestDatabase(kind);
        archive = new Archive(database.jdbc());
        history = new History(database.jdbc());
        ada = archive.newOwner();
    }

    @Test
    void everything_about_a_finished_video_is_told() {
        UUID id = archive.add(archive.entry(ada)
                .effect("crash")
                .seed(4_294_967_295L)
                .asked(NOON)
                .took(Duration.ofMillis(61_500))
                .cost("0.123456789012"));

        HistoryEntry entry = all(HistoryOrder.NEWEST_FIRST).getFirst();
        assertThat(entry.id().value()).isEqualTo(id);
        assertThat(entry.effect()).isEqualTo(Effect.CRASH);
        assertThat(entry.seed()).isEqualTo(4_294_967_295L);
        assertThat(entry.askedAt()).isEqualTo(NOON);
        assertThat(entry.took()).contains(Duration.ofMillis(61_500));
        assertThat(entry.cost()).hasValueSatisfying(cost -> assertThat(cost).isEqualByComparingTo("0.123456789012"));
    }

    @Test
    void the_picture_is_the_poster_or_the_photo_while_there_is_none() {
        UUID made = archive.add(archive.entry(ada));
        UUID waiting = archive.add(archive.entry(ada).open("WAITING"));
        assertThat(all(HistoryOrder.NEWEST_FIRST)).allSatisfy(entry -> {
            String column = entry.id().value().equals(made) ? "poster" : "photo_preview";
            assertThat(entry.picture().value())
                    .isEqualTo(database.jdbc()
                            .sql("select " + column + " from generation where id = :id")
                            .param("id", entry.id().value())
                            .query(UUID.class)
                            .single());
        });
        assertThat(ids(HistoryOrder.NEWEST_FIRST)).containsExactlyInAnyOrder(made, waiting);
    }

    @Test
    void nobody_sees_what_is_anothers_or_deleted() {
        UUID mine = archive.add(archive.entry(ada));
        archive.add(archive.entry(archive.newOwner()));
        archive.add(archive.entry(ada).deletedByItsOwner());
        assertThat(ids(HistoryOrder.NEWEST_FIRST)).containsExactly(mine);
        assertThat(history.count(ada, HistoryFilter.ALL)).isOne();
    }

    @ParameterizedTest
    @EnumSource
    void sorts_both_ways_with_what_is_not_known_last_by(HistoryColumn column) {
        // Ascending in every column at once.
        UUID first = archive.add(archive.entry(ada)
                .effect("angry-face")
                .seed(2)
                .open("WAITING")
                .asked(NOON)
                .took(Duration.ofSeconds(9))
                .cost("0.09"));
        UUID second = archive.add(archive.entry(ada)
                .effect("crash")
                .seed(10)
                .status("SUCCEEDED")
                .asked(NOON.plusSeconds(1))
                .took(Duration.ofMinutes(1))
                .cost("0.1"));
        UUID third = archive.add(archive.entry(ada)
                .effect("jungle")
                .seed(4_000_000_000L)
                .status("UNCONFIRMED")
                .asked(NOON.plusSeconds(2))
                .took(Duration.ofDays(1))
                .cost("10"));
        List<UUID> ascending = List.of(first, second, third);
        assertThat(ids(new HistoryOrder(column, false))).isEqualTo(ascending);
        assertThat(ids(new HistoryOrder(column, true))).isEqualTo(ascending.reversed());

        if (column == HistoryColumn.TOOK || column == HistoryColumn.COST) {
            UUID unknown = archive.add(archive.entry(ada).open("RUNNING").asked(NOON.plusSeconds(3)));
            assertThat(ids(new HistoryOrder(column, false))).last().isEqualTo(unknown);
            assertThat(ids(new HistoryOrder(column, true))).last().isEqualTo(unknown);
        }
    }

    @Test
    void statuses_are_sorted_as_people_read_them() {
        List<String> statuses = List.of(
                "WAITING",
                "SUBMITTING",
                "QUEUED",
                "RUNNING",
                "COLLECTING",
                "SUCCEEDED",
                "FAILED",
                "CANCELLED",
                "UNCONFIRMED");
        List<String> mixed = new ArrayList<>(statuses);
        Collections.reverse(mixed);
        Collections.swap(mixed, 0, 4);
        mixed.forEach(status -> archive.add(archive.entry(ada).status(status)));

        Stream<HistoryPart> parts = all(new HistoryOrder(HistoryColumn.STATUS, false)).stream()
                .map(entry -> HistoryPart.of(entry.status()));
        assertThat(parts).isSorted();
    }

    @Test
    void filters_by_effect_and_by_status_and_by_both() {
        UUID crashed = archive.add(archive.entry(ada).effect("crash").status("FAILED"));
        UUID crash = archive.add(archive.entry(ada).effect("crash"));
        UUID jungle = archive.add(archive.entry(ada).effect("jungle"));
        Optional<Effect> crashes = Optional.of(Effect.CRASH);
        Optional<HistoryPart> done = Optional.of(HistoryPart.DONE);

        assertThat(ids(new HistoryFilter(crashes, Optional.empty()))).containsExactlyInAnyOrder(crashed, crash);
        assertThat(ids(new HistoryFilter(Optional.empty(), done))).containsExactlyInAnyOrder(crash, jungle);
        assertThat(ids(new HistoryFilter(crashes, done))).containsExactly(crash);
        assertThat(ids(new HistoryFilter(Optional.of(Effect.LAUGHING), done))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void every_status_is_found_in_its_part(HistoryPart part) {
        part.statuses().forEach(status -> archive.add(archive.entry(ada).status(status)));
        archive.add(archive.entry(archive.newOwner()).status(part.statuses().getFirst()));
        HistoryFilter filter = new HistoryFilter(Optional.empty(), Optional.of(part));
        assertThat(history.count(ada, filter)).isEqualTo(part.statuses().size());
        long others = Arrays.stream(HistoryPart.values())
                .filter(other -> other != part)
                .mapToInt(other -> history.count(ada, new HistoryFilter(Optional.empty(), Optional.of(other))))
                .sum();
        assertThat(others).isZero();
    }

    @Test
    void pages_neither_repeat_nor_skip_what_was_asked_for_at_the_same_moment() {
        List<UUID> added =
                Stream.generate(() -> archive.add(archive.entry(ada))).limit(25).toList();
        List<UUID> read = new ArrayList<>();
        for (int offset = 0; offset < added.size(); offset += 10) {
            history.list(ada, HistoryFilter.ALL, new HistoryOrder(HistoryColumn.COST, false), offset, 10)
                    .forEach(entry -> read.add(entry.id().value()));
        }
        assertThat(read).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(added);
    }

    private List<HistoryEntry> all(HistoryOrder order) {
        return history.list(ada, HistoryFilter.ALL, order, 0, 100);
    }

    private List<UUID> ids(HistoryOrder order) {
        return all(order).stream().map(entry -> entry.id().value()).toList();
    }

    private List<UUID> ids(HistoryFilter filter) {
        assertThat(history.count(ada, filter))
                .isEqualTo(history.list(ada, filter, HistoryOrder.NEWEST_FIRST, 0, 100)
                        .size());
        return history.list(ada, filter, HistoryOrder.NEWEST_FIRST, 0, 100).stream()
                .map(entry -> entry.id().value())
                .toList();
    }
}
