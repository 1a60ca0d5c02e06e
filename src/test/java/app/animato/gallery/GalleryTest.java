package app.animato.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import app.animato.account.AccountId;
import app.animato.effect.Effect;
import app.animato.generation.GenerationId;
import app.animato.testing.Archive;
import app.animato.testing.DatabaseKind;
import app.animato.testing.OnEachDatabase;
import app.animato.testing.TestDatabase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

@OnEachDatabase
class GalleryTest {

    private static final Instant NOON = Instant.parse("2026-05-04T12:00:00Z");

    private final JdbcClient jdbc;
    private final Archive archive;
    private final Gallery gallery;
    private final AccountId ada;

    GalleryTest(DatabaseKind kind) {
        TestDatabase database = new TestDatabase(kind);
        jdbc = database.jdbc();
        archive = new Archive(jdbc);
        gallery = new Gallery(jdbc);
        ada = archive.newOwner();
    }

    @Test
    void the_newest_video_comes_first() {
        UUID old = archive.add(archive.entry(ada).asked(NOON));
        UUID recent = archive.add(archive.entry(ada).effect("crash").asked(NOON.plusSeconds(1)));

        List<GalleryItem> items = all(10);
        assertThat(items).map(item -> item.id().value()).containsExactly(recent, old);
        assertThat(items.getFirst().effect()).isEqualTo(Effect.CRASH);
        assertThat(items.getFirst().askedAt()).isEqualTo(NOON.plusSeconds(1));
    }

    @Test
    void nobody_sees_what_is_anothers_or_deleted() {
        UUID mine = archive.add(archive.entry(ada));
        archive.add(archive.entry(archive.newOwner()));
        archive.add(archive.entry(ada).deletedByItsOwner());
        assertThat(all(10)).map(item -> item.id().value()).containsExactly(mine);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"WAITING", "SUBMITTING", "QUEUED", "RUNNING", "COLLECTING", "FAILED", "CANCELLED", "UNCONFIRMED"
            })
    void only_finished_videos_hang_on_the_wall_and_none_that_is(String status) {
        archive.add(archive.entry(ada).status(status));
        assertThat(all(10)).isEmpty();
    }

    @Test
    void pages_neither_repeat_nor_skip_even_what_was_asked_for_at_the_same_moment() {
        for (int number = 0; number < 25; number++) {
            archive.add(archive.entry(ada).asked(NOON.plusSeconds(number / 10)));
        }
        archive.add(archive.entry(archive.newOwner()));

        List<GalleryItem> read = new ArrayList<>(all(4));
        List<GalleryItem> page = read;
        while (!page.isEmpty()) {
            page = behind(read.getLast(), 4);
            read.addAll(page);
        }
        assertThat(read).hasSize(25).doesNotHaveDuplicates().isEqualTo(all(100));
    }

    @Test
    void a_video_finished_meanwhile_does_not_disturb_the_next_page() {
        UUID oldest = archive.add(archive.entry(ada).asked(NOON));
        archive.add(archive.entry(ada).asked(NOON.plusSeconds(1)));
        List<GalleryItem> firstPage = all(1);
        archive.add(archive.entry(ada).asked(NOON.plusSeconds(2)));
        assertThat(behind(firstPage.getLast(), 1))
                .map(item -> item.id().value())
                .containsExactly(oldest);
    }

    @Test
    void what_is_in_the_trash_hangs_nowhere_else() {
        UUID kept = archive.add(archive.entry(ada));
        UUID trashed = archive.add(archive.entry(ada));
        jdbc.sql("update generation set trashed_at = created_at where id = :id")
                .param("id", trashed)
                .update();
        assertThat(all(10)).map(item -> item.id().value()).containsExactly(kept);
        assertThat(gallery.find(ada, GalleryWish.ALL, new GenerationId(trashed)))
                .isEmpty();
        assertThat(new Trash(jdbc).page(ada, Optional.empty(), 10))
                .map(item -> item.id().value())
                .containsExactly(trashed);
        assertThat(new Trash(jdbc).page(archive.newOwner(), Optional.empty(), 10))
                .isEmpty();
    }

    @Test
    void each_filter_leaves_what_fits_and_all_of_them_together_too() {
        UUID crash = archive.add(archive.entry(ada).effect("crash").seed(5).asked(NOON));
        UUID jungle = archive.add(archive.entry(ada).effect("jungle").seed(6).asked(NOON.plusSeconds(60)));
        new Favourites(jdbc).mark(ada, List.of(new GenerationId(jungle)), true);
        GalleryWish all = GalleryWish.ALL;

        assertThat(fitting(wish(Optional.of(Effect.CRASH), false, Optional.empty())))
                .containsExactly(crash);
        assertThat(fitting(wish(Optional.empty(), true, Optional.empty()))).containsExactly(jungle);
        assertThat(fitting(wish(Optional.of(Effect.CRASH), true, Optional.empty())))
                .isEmpty();
        assertThat(fitting(words(Set.of(Effect.JUNGLE), Optional.of(5L)))).containsExactly(jungle, crash);
        assertThat(fitting(words(Set.of(), Optional.of(5L)))).containsExactly(crash);
        assertThat(fitting(words(Set.of(), Optional.empty()))).isEmpty();
        assertThat(fitting(between(all, NOON, NOON.plusSeconds(60)))).containsExactly(crash);
        assertThat(fitting(between(all, NOON.plusSeconds(1), NOON.plusSeconds(61))))
                .containsExactly(jungle);
    }

    @Test
    void neighbours_are_found_in_both_directions_through_the_same_filter() {
        UUID old = archive.add(archive.entry(ada).effect("crash").asked(NOON));
        archive.add(archive.entry(ada).effect("jungle").asked(NOON.plusSeconds(1)));
        UUID recent = archive.add(archive.entry(ada).effect("crash").asked(NOON.plusSeconds(2)));
        archive.add(archive.entry(archive.newOwner()).effect("crash").asked(NOON.plusSeconds(1)));
        GalleryWish crashes = wish(Optional.of(Effect.CRASH), false, Optional.empty());
        GalleryKey oldest = new GalleryKey(NOON, new GenerationId(old));
        GalleryKey newest = new GalleryKey(NOON.plusSeconds(2), new GenerationId(recent));

        assertThat(gallery.newer(ada, crashes, oldest)).map(GalleryItem::key).contains(newest);
        assertThat(gallery.older(ada, crashes, newest)).map(GalleryItem::key).contains(oldest);
        assertThat(gallery.older(ada, crashes, oldest)).isEmpty();
        assertThat(gallery.newer(ada, crashes, newest)).isEmpty();
    }

    @Test
    void the_keys_are_those_of_the_items_and_survive_being_written_down() {
        for (int number = 0; number < 5; number++) {
            archive.add(archive.entry(ada).asked(NOON.plusNanos(number * 1000L)));
        }
        List<GalleryKey> keys = gallery.keys(ada, GalleryWish.ALL, Optional.empty(), 10);
        assertThat(keys).isEqualTo(all(10).stream().map(GalleryItem::key).toList());
        assertThat(keys)
                .allSatisfy(key -> assertThat(GalleryKey.parse(key.toString())).contains(key));
        assertThat(gallery.keys(ada, GalleryWish.ALL, Optional.of(keys.get(3)), 10))
                .isEqualTo(keys.subList(3, 5));
    }

    @Test
    void nobody_marks_or_chooses_what_is_anothers() {
        UUID foreign = archive.add(archive.entry(archive.newOwner()));
        new Favourites(jdbc).mark(ada, List.of(new GenerationId(foreign)), true);
        assertThat(new Favourites(jdbc).contains(ada, new GenerationId(foreign)))
                .isFalse();
        assertThat(jdbc.sql("select count(*) from generation where favourite")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(gallery.chosen(ada, List.of(new GenerationId(foreign)))).isEmpty();
    }

    private List<GalleryItem> all(int limit) {
        return gallery.page(ada, GalleryWish.ALL, Optional.empty(), limit);
    }

    private List<GalleryItem> behind(GalleryItem last, int limit) {
        return gallery.page(ada, GalleryWish.ALL, Optional.of(last.key()), limit + 1).stream()
                .skip(1)
                .toList();
    }

    private List<UUID> fitting(GalleryWish wish) {
        List<UUID> ids = gallery.page(ada, wish, Optional.empty(), 10).stream()
                .map(item -> item.id().value())
                .toList();
        assertThat(gallery.keys(ada, wish, Optional.empty(), 10))
                .map(key -> key.id().value())
                .isEqualTo(ids);
        ids.forEach(
                id -> assertThat(gallery.find(ada, wish, new GenerationId(id))).isPresent());
        return ids;
    }

    private static GalleryWish wish(Optional<Effect> effect, boolean favourites, Optional<GalleryWish.Words> words) {
        return new GalleryWish(effect, favourites, Optional.empty(), Optional.empty(), Optional.empty(), words);
    }

    private static GalleryWish words(Set<Effect> effects, Optional<Long> seed) {
        return wish(Optional.empty(), false, Optional.of(new GalleryWish.Words(effects, seed)));
    }

    private static GalleryWish between(GalleryWish wish, Instant since, Instant before) {
        return new GalleryWish(
                wish.effect(), wish.favourites(), wish.set(), Optional.of(since), Optional.of(before), wish.words());
    }
}
