package app.animato.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import app.animato.account.AccountId;
import app.animato.testing.Archive;
import app.animato.testing.DatabaseKind;
import app.animato.testing.OnEachDatabase;
import app.animato.testing.TestDatabase;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

@OnEachDatabase
class HistoryLayoutsTest {

    private final HistoryLayouts layouts;
    private final Archive archive;
    private final AccountId ada;

    HistoryLayoutsTest(DatabaseKind kind) {
        TestDatabase database = new TestDatabase(kind);
        layouts = new HistoryLayouts(database.jdbc());
        archive = new Archive(database.jdbc());
        ada = archive.newOwner();
    }

    @Test
    void everybody_finds_the_columns_as_they_left_them() {
        HistoryLayout mine = HistoryLayout.USUAL
                .move(HistoryColumn.COST, -10)
                .with(HistoryColumn.SEED, false)
                .with(HistoryColumn.TOOK, false);
        layouts.keep(ada, mine);
        layouts.keep(ada, mine.with(HistoryColumn.TOOK, true));
        assertThat(layouts.find(ada).order())
                .startsWith(HistoryColumn.COST, HistoryColumn.EFFECT)
                .hasSize(6);
        assertThat(layouts.find(ada).hidden()).containsExactly(HistoryColumn.SEED);
        assertThat(layouts.find(archive.newOwner())).isEqualTo(HistoryLayout.USUAL);
    }

    @Test
    void columns_that_are_unknown_or_missing_do_no_harm() {
        HistoryLayout stored = HistoryLayout.stored("-COST,MOOD,-EFFECT,COST");
        assertThat(stored.order())
                .startsWith(HistoryColumn.COST, HistoryColumn.EFFECT)
                .containsExactlyInAnyOrder(HistoryColumn.values());
        assertThat(stored.hidden()).isEqualTo(Set.of(HistoryColumn.COST));
        assertThat(HistoryLayout.stored("")).isEqualTo(HistoryLayout.USUAL);
    }

    @Test
    void a_column_at_an_end_stays_there() {
        assertThat(HistoryLayout.USUAL.move(HistoryColumn.EFFECT, -1)).isEqualTo(HistoryLayout.USUAL);
        assertThat(HistoryLayout.USUAL.inOrder(List.of()).order()).containsExactly(HistoryColumn.values());
    }
}
