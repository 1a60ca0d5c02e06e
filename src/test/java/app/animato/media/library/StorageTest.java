package app.animato.media.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import app.animato.account.AccountId;
import app.animato.media.MediaId;
import app.animato.media.StorageUse;
import app.animato.media.intake.CleanPhoto;
import app.animato.media.intake.TestIntake;
import app.animato.testing.DatabaseKind;
import app.animato.testing.OnEachDatabase;
import app.animato.testing.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@OnEachDatabase
class StorageTest {

    @TempDir
    Path folder;

    private final AccountId owner = AccountId.create();
    private final TestDatabase database;

    StorageTest(DatabaseKind kind) {
        database = new TestDatabase(kind);
    }

    @Test
    void a_photo_for_which_there_is_no_room_is_refused_and_leaves_nothing() throws IOException {
        var photo = drawn();
        var library = library((photo.photo().bytes() + photo.preview().bytes()) + "B");
        library.keepPhoto(owner, photo);

        assertThatExceptionOfType(NoRoomException.class)
                .isThrownBy(() -> library.keepPhoto(owner, photo))
                .satisfies(full -> assertThat(full.use().hasRoomFor(0)).isTrue())
                .satisfies(full -> assertThat(full.use().hasRoomFor(1)).isFalse());
        assertThat(files()).isEqualTo(2);
        assertThat(library.keepPhoto(AccountId.create(), photo)).isNotNull();
    }

    @Test
    void of_many_at_once_as_many_are_taken_as_there_is_room_for() throws IOException {
        var photo = drawn();
        var library = library(5 * (photo.photo().bytes() + photo.preview().bytes()) + "B");
        var all = IntStream.range(0, 20)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> isKept(library, photo)))
                .toList();

        assertThat(all.stream().filter(CompletableFuture::join)).hasSize(5);
        assertThat(files()).isEqualTo(10);
    }

    @Test
    void what_was_made_is_kept_whether_there_is_room_or_not() throws IOException {
        var library = library("0B");
        var file = Files.write(folder.resolve("made"), new byte[1_000]);
        library.keepVideo(owner, MediaId.create(), file, "video/mp4");

        assertThat(TestLibrary.storage(database, "0B").use(owner)).isEqualTo(new StorageUse(1_000, OptionalLong.of(0)));
    }

    @Test
    void a_limit_is_a_size_or_none() {
        assertThat(new StorageSettings("5GB").most()).hasValue(5L * 1024 * 1024 * 1024);
        assertThat(new StorageSettings(" None ").most()).isEmpty();
        for (var wrong : new String[] {"much", "-1GB", "", "5 gigs"}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new StorageSettings(wrong))
                    .withMessageContaining("animato.storage.account");
        }
    }

    private boolean isKept(MediaLibrary library, CleanPhoto photo) {
        try {
            library.keepPhoto(owner, photo);
            return true;
        } catch (NoRoomException full) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private MediaLibrary library(String most) {
        return TestLibrary.in(folder, database, Clock.systemUTC(), most).library();
    }

    private static CleanPhoto drawn() throws IOException {
        return TestIntake.taken(300, 200);
    }

    private long files() throws IOException {
        try (var all = Files.walk(folder.resolve("media"))) {
            return all.filter(file -> file.toString().endsWith(".jpg")).count();
        }
    }
}
