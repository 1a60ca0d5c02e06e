package app.animato.media.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import app.animato.account.AccountId;
import app.animato.media.KeptPhoto;
import app.animato.media.MediaId;
import app.animato.media.intake.CleanPhoto;
import app.animato.media.intake.Cut;
import app.animato.media.intake.PhotoCutter;
import app.animato.media.intake.PhotoIntake;
import app.animato.media.intake.TestIntake;
import app.animato.testing.DatabaseKind;
import app.animato.testing.OnEachDatabase;
import app.animato.testing.TestDatabase;
import app.animato.testing.TickingClock;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@OnEachDatabase
class PhotosTest {

    @TempDir
    Path folder;

    private final AccountId owner = AccountId.create();
    private final AccountId stranger = AccountId.create();
    private final HastyClock clock = new HastyClock();
    private final Map<MediaId, Integer> used = new HashMap<>();
    private boolean deletable;
    private final TestDatabase database;
    private MediaLibrary library;
    private Photos photos;

    PhotosTest(DatabaseKind kind) {
        database = new TestDatabase(kind);
    }

    @BeforeEach
    void open() {
        TestLibrary kept = TestLibrary.in(folder, database, clock);
        library = kept.library();
        PhotoIntake intake = TestIntake.over(kept.scratch());
        photos = new Photos(
                new PhotoRows(database.jdbc()),
                new MediaRows(database.jdbc()),
                library,
                intake,
                new PhotoCutter(),
                (person, asked) -> used,
                (person, photo) -> deletable && used.remove(photo) != null,
                TestLibrary.storage(database, "none"),
                database.transaction(),
                clock);
    }

    @Test
    void the_same_photo_is_kept_once_for_each_person_and_comes_to_the_front_again() throws IOException {
        var first = photos.keep(owner, drawn(200));
        var second = photos.keep(owner, drawn(210));
        assertThat(newest()).containsExactly(second, first);
        assertThat(photos.keep(owner, drawn(200))).isEqualTo(first);
        assertThat(newest()).containsExactly(first, second);
        assertThat(photos.keep(stranger, drawn(200)).photo().id())
                .isNotEqualTo(first.photo().id());
    }

    @Test
    void photos_are_shown_page_by_page_without_a_gap() throws IOException {
        var all = new HashSet<MediaId>();
        for (int i = 0; i < Photos.PAGE + 3; i++) {
            all.add(photos.keep(owner, drawn(100 + i)).photo().id());
        }
        var first = photos.newest(owner);
        var rest = photos.after(owner, first.getLast());
        assertThat(first).hasSize(Photos.PAGE);
        assertThat(rest).hasSize(3);
        first.forEach(photo -> all.remove(photo.kept().photo().id()));
        rest.forEach(photo -> all.remove(photo.kept().photo().id()));
        assertThat(all).isEmpty();
        assertThat(photos.newest(stranger)).isEmpty();
        assertThat(photos.after(stranger, first.getFirst())).isEmpty();
    }

    @Test
    void a_photo_is_removed_by_its_owner_alone_and_not_while_something_is_made_from_it() throws IOException {
        var photo = photos.keep(owner, drawn(200));
        var id = photo.photo().id();
        used.put(id, 2);
        assertThat(photos.newest(owner)).map(OwnPhoto::uses).containsExactly(2);
        assertThat(photos.remove(owner, id)).isFalse();
        used.clear();
        assertThat(photos.newest(owner)).map(OwnPhoto::uses).containsExactly(0);
        photos.remove(stranger, id);
        assertThat(photos.find(owner, id)).contains(photo);
        assertThat(photos.remove(owner, id)).isTrue();
        assertThat(photos.find(owner, id)).isEmpty();
        assertThat(photos.newest(owner)).isEmpty();
        assertThat(library.file(photo.photo())).doesNotExist();
        assertThat(library.file(photo.preview())).doesNotExist();
    }

    @Test
    void a_photo_is_removed_with_what_was_made_from_it_or_not_at_all() throws IOException {
        var id = photos.keep(owner, drawn(200)).photo().id();
        used.put(id, 2);
        assertThat(photos.removeWithUses(owner, id)).isFalse();
        assertThat(photos.find(owner, id)).isPresent();
        deletable = true;
        assertThat(photos.removeWithUses(owner, id)).isTrue();
        assertThat(photos.find(owner, id)).isEmpty();
    }

    @Test
    void a_cut_is_a_photo_of_its_own_that_remembers_its_whole() throws IOException {
        var whole = photos.keep(owner, drawn(600));
        var before = library.file(whole.photo()).toFile().lastModified();
        var cut = new Cut(1, 10, 20, 300, 500);
        var part = photos.cut(owner, whole.photo().id(), cut);
        assertThat(part.photo().width()).isEqualTo(300);
        assertThat(part.photo().height()).isEqualTo(500);
        assertThat(library.file(whole.photo()).toFile().lastModified()).isEqualTo(before);
        assertThat(photos.origin(owner, part)).isEqualTo(new CutPhoto(whole, cut));
        assertThat(photos.origin(owner, whole)).isEqualTo(new CutPhoto(whole, Cut.all(whole.photo())));
        assertThat(photos.cut(owner, whole.photo().id(), cut)).isEqualTo(part);
        assertThat(photos.cut(owner, whole.photo().id(), Cut.all(whole.photo())))
                .isEqualTo(whole);
        photos.remove(owner, whole.photo().id());
        assertThat(photos.origin(owner, part)).isEqualTo(new CutPhoto(part, Cut.all(part.photo())));
    }

    @Test
    void nothing_is_cut_from_a_strangers_photo_or_outside_of_ones_own() throws IOException {
        var whole = photos.keep(owner, drawn(600)).photo();
        assertThatIllegalArgumentException().isThrownBy(() -> photos.cut(stranger, whole.id(), Cut.all(whole)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> photos.cut(owner, whole.id(), new Cut(0, 0, 0, 601, 400)));
    }

    @Test
    void the_sample_is_one_photo_however_often_it_is_tried() throws IOException {
        var sample = photos.keepSample(owner);
        assertThat(sample.photo().width()).isEqualTo(1200);
        assertThat(photos.keepSample(owner)).isEqualTo(sample);
    }

    private List<KeptPhoto> newest() {
        return photos.newest(owner).stream().map(OwnPhoto::kept).toList();
    }

    private static CleanPhoto drawn(int width) throws IOException {
        return TestIntake.taken(width, 400);
    }

    /** Every look at it is a second later. */
    private static final class HastyClock extends TickingClock {

        @Override
        public Instant instant() {
            tick(Duration.ofSeconds(1));
            return super.instant();
        }
    }
}
