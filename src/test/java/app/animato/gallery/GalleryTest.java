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
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@OnEachDatabase
class GalleryTest {

    private static final Instant NOON = Instant.parse("2026-05-04T12:00:00Z");

    private final Archive archive;
    private final Gallery gallery;
    private final AccountId ada;

    GalleryTest(DatabaseKind kind) {
        TestDatabase database = new TestDatabase(kind);
        archive = new Archive(database.jdbc());
        gallery = new Gallery(database.jdbc());
        ada = archive.newOwner();
    }

    @Test
    void the_newest_video_comes_first() {
        UUID old = archive.add(archive.entry(ada).asked(NOON));
        UUID recent = archive.add(archive.entry(ada).effect("crash").asked(NOON.plusSeconds(1)));

        List<GalleryItem> items = gallery.newest(ada, 10);
        assertThat(items).map(item -> item.id().value()).containsExactly(recent, old);
        assertThat(items.getFirst().effect()).isEqualTo(Effect.CRASH);
        assertThat(items.getFirst().askedAt()).isEqualTo(NOON.plusSeconds(1));
    }

    @Test
    void nobody_sees_what_is_anothers_or_deleted() {
        UUID mine = archive.add(archive.entry(ada));
        archive.add(archive.entry(archive.newOwner()));
        archive.add(archive.entry(ada).deletedByItsOwner());
        assertThat(gallery.newest(ada, 10)).map(item -> item.id().value()).containsExactly(mine);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"WAITING", "SUBMITTING", "QUEUED", "RUNNING", "COLLECTING", "FAILED", "CANCELLED", "UNCONFIRMED"
            })
    void only_finished_videos_hang_on_the_wall_and_none_that_is(String status) {
        archive.add(archive.entry(ada).status(status));
        assertThat(gallery.newest(ada, 10)).isEmpty();
    }

    @Test
    void pages_neither_repeat_nor_skip_even_what_was_asked_for_at_the_same_moment() {
        for (int number = 0; number < 25; number++) {
            archive.add(archive.entry(ada).asked(NOON.plusSeconds(number / 10)));
        }
        archive.add(archive.entry(archive.newOwner()));

        List<GalleryItem> read = new ArrayList<>(gallery.newest(ada, 4));
        List<GalleryItem> page = read;
        while (!page.isEmpty()) {
            page = gallery.after(ada, read.getLast(), 4);
            read.addAll(page);
        }
        assertThat(read).hasSize(25).doesNotHaveDuplicates().isEqualTo(gallery.newest(ada, 100));
    }

    @Test
    void a_video_finished_meanwhile_does_not_disturb_the_next_page() {
        UUID oldest = archive.add(archive.entry(ada).asked(NOON));
        archive.add(archive.entry(ada).asked(NOON.plusSeconds(1)));
        List<GalleryItem> firstPage = gallery.newest(ada, 1);
        archive.add(archive.entry(ada).asked(NOON.plusSeconds(2)));
        assertThat(gallery.after(ada, firstPage.getLast(), 1))
                .map(item -> item.id().value())
                .containsExactly(oldest);
    }
}
