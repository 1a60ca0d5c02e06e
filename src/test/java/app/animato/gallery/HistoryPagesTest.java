package app.animato.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import app.animato.account.AccountId;
import app.animato.effect.Effect;
import app.animato.testing.Archive;
import app.animato.testing.DatabaseKind;
import app.animato.testing.OnEachDatabase;
import app.animato.testing.TestDatabase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

@OnEachDatabase
class HistoryPagesTest {

    private static final Instant NOON = Instant.parse("2026-05-04T12:00:00Z");
    private static final int ALL = 230;

    private final Archive archive;
    private final History history;
    private final AccountId ada;
    private final HistoryPages pages;

    HistoryPagesTest(DatabaseKind kind) {
        TestDatabase database = new TestDatabase(kind);
        archive = new Archive(database.jdbc());
        history = new History(database.jdbc());
        ada = archive.newOwner();
        pages = new HistoryPages(history, ada);
        for (int number = 0; number < ALL; number++) {
            archive.add(archive.entry(ada)
                    .seed(number)
                    .effect(number % 3 == 0 ? "crash" : "jungle")
                    .asked(NOON.plusSeconds(number / 7)));
        }
    }

    @Test
    void every_page_in_any_order_is_what_it_is_by_its_number() {
        for (int offset : List.of(0, 50, 100, 40, 150, 137, 200, 20, 180, 229, 230, 60)) {
            assertThat(page(offset, 50))
                    .as("from " + offset)
                    .isEqualTo(history.list(ada, HistoryFilter.ALL, HistoryOrder.NEWEST_FIRST, offset, 50));
        }
    }

    @Test
    void pages_one_behind_the_other_neither_repeat_nor_skip_when_something_new_comes() {
        List<HistoryEntry> read = new ArrayList<>(page(0, 50));
        archive.add(archive.entry(ada).asked(NOON.plusSeconds(1000)));
        for (int offset = 50; offset < ALL; offset += 50) {
            read.addAll(page(offset, 50));
        }
        assertThat(read).hasSize(ALL).doesNotHaveDuplicates();
    }

    @Test
    void what_was_remembered_can_be_forgotten() {
        page(0, 50);
        archive.add(archive.entry(ada).asked(NOON.plusSeconds(1000)));
        pages.forget();
        assertThat(page(50, 10)).isEqualTo(history.list(ada, HistoryFilter.ALL, HistoryOrder.NEWEST_FIRST, 50, 10));
    }

    @Test
    void another_filter_or_order_begins_anew() {
        page(0, 100);
        HistoryFilter crashes = new HistoryFilter(Optional.of(Effect.CRASH), Optional.empty());
        HistoryOrder bySeed = new HistoryOrder(HistoryColumn.SEED, false);
        assertThat(pages.read(crashes, HistoryOrder.NEWEST_FIRST, 50, 50))
                .isEqualTo(history.list(ada, crashes, HistoryOrder.NEWEST_FIRST, 50, 50))
                .hasSize(27);
        assertThat(pages.read(crashes, bySeed, 0, 3).stream().map(HistoryEntry::seed))
                .containsExactly(0L, 3L, 6L);
        assertThat(page(50, 50)).isEqualTo(history.list(ada, HistoryFilter.ALL, HistoryOrder.NEWEST_FIRST, 50, 50));
    }

    private List<HistoryEntry> page(int offset, int limit) {
        return pages.read(HistoryFilter.ALL, HistoryOrder.NEWEST_FIRST, offset, limit);
    }
}
