package app.animato.media.library;

import static org.assertj.core.api.Assertions.assertThat;

import app.animato.account.AccountId;
import app.animato.media.KeptPhoto;
import app.animato.media.MediaId;
import app.animato.media.intake.CleanPhoto;
import app.animato.media.intake.PhotoCutter;
import app.animato.media.intake.TestIntake;
import app.animato.testing.DatabaseKind;
import app.animato.testing.OnEachDatabase;
import app.animato.testing.TestDatabase;
import app.animato.testing.TickingClock;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@OnEachDatabase
class PhotoTrashTest {

    private static final Duration LONG = Duration.ofDays(100);

    @TempDir
    Path folder;

    private final AccountId owner = AccountId.create();
    private final TickingClock clock = new TickingClock();
    private final Map<MediaId, Integer> used = new HashMap<>();
    private final TestDatabase database;
    private MediaLibrary library;
    private Photos photos;
    private PhotoTrash trash;
    private KeptPhoto photo;

    PhotoTrashTest(DatabaseKind kind) {
        database = new TestDatabase(kind);
    }

    @BeforeEach
    void open() throws IOException {
        TestLibrary kept = TestLibrary.in(folder, database, clock);
        library = kept.library();
        MediaRows media = new MediaRows(database.jdbc());
        PhotoRows rows = new PhotoRows(database.jdbc());
        photos = new Photos(
                rows,
                media,
                library,
                TestIntake.over(kept.scratch()),
                new PhotoCutter(),
                (person, asked) -> used,
                (person, from) -> false,
                TestLibrary.storage(database, "none"),
                database.transaction(),
                clock);
        trash = new PhotoTrash(
                database.jdbc(), media, rows, (person, asked) -> used, photos, database.transaction(), clock);
        photo = photos.keep(owner, drawn());
        clock.tick(LONG);
    }

    @Test
    void a_photo_in_the_trash_is_seen_there_alone_until_it_is_brought_back() {
        assertThat(put()).isTrue();
        assertThat(photos.newest(owner)).isEmpty();
        assertThat(inTrash())
                .containsExactly(
                        new TrashedPhoto(photo.photo().id(), photo.preview().id(), clock.instant()));
        assertThat(trash.page(AccountId.create(), Optional.empty(), 10)).isEmpty();
        trash.restore(AccountId.create(), photo.photo().id());
        assertThat(inTrash()).hasSize(1);

        trash.restore(owner, photo.photo().id());
        assertThat(inTrash()).isEmpty();
        assertThat(photos.newest(owner)).hasSize(1);
        assertThat(library.file(photo.photo())).isNotEmptyFile();
    }

    @Test
    void a_photo_that_something_was_made_from_or_that_was_brought_again_does_not_go_there() throws IOException {
        used.put(photo.photo().id(), 1);
        assertThat(put()).isFalse();
        used.clear();
        photos.keep(owner, drawn());
        assertThat(trash.put(owner, photo.photo().id(), clock.instant().minus(LONG)))
                .isFalse();
        assertThat(trash.put(
                        AccountId.create(), photo.photo().id(), clock.instant().plusSeconds(1)))
                .isFalse();
        assertThat(inTrash()).isEmpty();
    }

    @Test
    void it_comes_back_by_itself_when_it_is_brought_again_or_asked_for() throws IOException {
        put();
        assertThat(photos.keep(owner, drawn())).isEqualTo(photo);
        assertThat(inTrash()).isEmpty();

        clock.tick(LONG);
        put();
        Boolean held = database.transaction()
                .execute(running -> library.hold(
                        owner, Set.of(photo.photo().id(), photo.preview().id())));
        assertThat(held).isTrue();
        assertThat(inTrash()).isEmpty();
    }

    @Test
    void after_its_time_there_it_is_gone_with_its_files() {
        put();
        clock.tick(Duration.ofDays(30));
        assertThat(trash.removeThoseBefore(clock.instant().minus(Duration.ofDays(30)), 10))
                .isZero();
        clock.tick(Duration.ofSeconds(1));
        assertThat(trash.removeThoseBefore(clock.instant().minus(Duration.ofDays(30)), 10))
                .isEqualTo(1);
        assertThat(photos.find(owner, photo.photo().id())).isEmpty();
        assertThat(library.file(photo.photo())).doesNotExist();
        assertThat(library.file(photo.preview())).doesNotExist();
    }

    @Test
    void emptying_deletes_what_is_there_and_nothing_else() throws IOException {
        put();
        var other = photos.keep(owner, TestIntake.taken(90, 70));
        trash.empty(owner);
        assertThat(photos.newest(owner)).extracting(OwnPhoto::kept).containsExactly(other);
        assertThat(library.file(photo.photo())).doesNotExist();
    }

    private boolean put() {
        return trash.put(owner, photo.photo().id(), clock.instant());
    }

    private List<TrashedPhoto> inTrash() {
        return trash.page(owner, Optional.empty(), 10);
    }

    private static CleanPhoto drawn() throws IOException {
        return TestIntake.taken(120, 80);
    }
}
