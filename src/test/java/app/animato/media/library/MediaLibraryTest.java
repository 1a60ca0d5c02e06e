package app.animato.media.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.animato.account.AccountId;
import app.animato.media.MediaId;
import app.animato.media.MediaItem;
import app.animato.media.MediaKind;
import app.animato.media.VideoFacts;
import app.animato.media.intake.CleanPhoto;
import app.animato.media.intake.PhotoAssert;
import app.animato.media.intake.TestIntake;
import app.animato.media.scratch.TestScratch;
import app.animato.testing.DatabaseKind;
import app.animato.testing.OnEachDatabase;
import app.animato.testing.TestDatabase;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.transaction.support.TransactionTemplate;

@OnEachDatabase
class MediaLibraryTest {

    private static final Instant NOW = Instant.parse("2026-03-04T05:06:07.123456Z");

    @TempDir
    Path folder;

    private final AccountId owner = AccountId.create();
    private final AccountId stranger = AccountId.create();
    private final TestDatabase database;
    private final TransactionTemplate transaction;
    private MediaLibrary library;

    MediaLibraryTest(DatabaseKind kind) {
        database = new TestDatabase(kind);
        transaction = database.transaction();
    }

    @BeforeEach
    void open() {
        library = library(at(NOW.plusNanos(789))).library();
    }

    private TestLibrary library(Clock clock) {
        return TestLibrary.in(folder, database, clock);
    }

    @Test
    void keepsAPhotoWithItsPreview() throws IOException {
        var clean = cleanPhoto();
        var kept = library.keepPhoto(owner, clean);

        assertThat(kept.photo().kind()).isEqualTo(MediaKind.PHOTO);
        assertThat(kept.photo().contentType()).isEqualTo("image/jpeg");
        assertThat(kept.photo().width()).isEqualTo(600);
        assertThat(kept.photo().height()).isEqualTo(400);
        assertThat(kept.photo().createdAt()).isEqualTo(NOW);
        assertThat(kept.preview().kind()).isEqualTo(MediaKind.PHOTO_PREVIEW);
        assertThat(kept.preview().width()).isEqualTo(480);
        assertThat(library.file(kept.photo())).hasBinaryContent(PhotoAssert.bytes(clean.photo()));
        assertThat(library.file(kept.preview())).hasBinaryContent(PhotoAssert.bytes(clean.preview()));
        assertThat(library.find(owner, kept.photo().id())).contains(kept.photo());
        assertThat(library.find(owner, kept.preview().id())).contains(kept.preview());
    }

    @Test
    void namesFilesAfterTheIdAlone() throws IOException {
        var id = MediaId.create();
        var kept = library.keepVideo(owner, id, file("film"), "video/mp4");
        var place = folder.resolve("media/video")
                .resolve(id.toString().substring(0, 2))
                .resolve(id + ".mp4");
        assertThat(library.file(kept)).isEqualTo(place).hasContent("film");
    }

    @Test
    void notesSizeAndHashOfWhatIsOnTheDisk() throws IOException {
        var kept = library.keepVideo(
                owner, MediaId.create(), file("abc"), "Video/MP4; codecs=avc1", new VideoFacts(4, 3, Duration.ZERO));
        assertThat(kept.bytes()).isEqualTo(3);
        assertThat(kept.sha256()).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(kept.contentType()).isEqualTo("video/mp4");
        assertThat(kept.width()).isEqualTo(4);
        assertThat(kept.height()).isEqualTo(3);
    }

    @Test
    void keepsWhatItDoesNotKnowAsPlainBytes() throws IOException {
        var kept = library.keep(owner, MediaId.create(), MediaKind.OTHER, file("<script>"), "text/html", 0, 0);
        assertThat(kept.contentType()).isEqualTo("application/octet-stream");
        assertThat(library.file(kept).toString()).endsWith(".bin");
    }

    @Test
    void showsAStrangerNothing() throws IOException {
        var kept = library.keepVideo(owner, MediaId.create(), file("film"), "video/mp4");
        assertThat(library.find(stranger, kept.id())).isEmpty();
        assertThat(library.find(owner, MediaId.create())).isEmpty();
    }

    @Test
    void keepsAVideoOnceHoweverOftenItIsAsked() throws IOException {
        var id = MediaId.create();
        var first = library.keepVideo(owner, id, file("film"), "video/mp4");
        var again = file("another film");
        assertThat(library.keepVideo(owner, id, again, "video/mp4")).isEqualTo(first);
        assertThat(again).exists();
        assertThat(library.file(first)).hasContent("film");
        assertThat(everyFile("video")).hasSize(1);
    }

    @Test
    void keepsAVideoOnceHoweverManyKeepItAtTheSameMoment() throws Exception {
        try (var everybody = Executors.newFixedThreadPool(8)) {
            for (int video = 0; video < 50; video++) {
                var id = MediaId.create();
                var together = new CyclicBarrier(8);
                var kept = everybody.invokeAll(Collections.nCopies(8, () -> {
                    var film = file("film");
                    together.await();
                    return library.keepVideo(owner, id, film, "video/mp4").id();
                }));
                assertThat(kept).allSatisfy(each -> assertThat(each.get()).isEqualTo(id));
            }
        }
        assertThat(everyFile("video")).hasSize(50);
    }

    @Test
    void keepsAVideoAgainAfterACrashBetweenFileAndRow() throws IOException {
        var id = MediaId.create();
        var store = new MediaStore(folder.toString(), TestScratch.in(folder));
        store.take(file("from before the crash"), store.place(MediaKind.VIDEO, id, "video/mp4"));
        assertThat(library.find(owner, id)).isEmpty();

        var kept = library.keepVideo(owner, id, file("film"), "video/mp4");
        assertThat(library.file(kept)).hasContent("film");
        assertThat(everyFile("video")).hasSize(1);
    }

    @Test
    void neverPutsAFileUnderAnIdOfSomebodyElse() throws IOException {
        var kept = library.keepVideo(owner, MediaId.create(), file("film"), "video/mp4");
        var other = file("mine");
        assertThatThrownBy(() -> library.keepVideo(stranger, kept.id(), other, "video/mp4"))
                .isInstanceOf(IllegalStateException.class);
        assertThat(library.file(kept)).hasContent("film");
        assertThat(library.find(owner, kept.id())).contains(kept);
    }

    @Test
    void leavesNoRowWhenTheFileCannotBeWritten() throws IOException {
        Files.createDirectories(folder.resolve("media"));
        Files.writeString(folder.resolve("media/photo-preview"), "a file where a folder should be");
        assertThatThrownBy(() -> library.keepPhoto(owner, cleanPhoto())).isInstanceOf(IOException.class);
        assertThat(rows()).isZero();
    }

    @Test
    void leavesNoHalfFileWhenTheBytesStopComing() {
        var store = new MediaStore(folder.toString(), TestScratch.in(folder));
        var place = store.place(MediaKind.PHOTO, MediaId.create(), "image/jpeg");
        var breaking = new InputStream() {
            private int left = 10;

            @Override
            public int read() throws IOException {
                if (left-- == 0) {
                    throw new IOException("gone");
                }
                return 1;
            }

            @Override
            public int read(byte[] bytes, int from, int length) throws IOException {
                bytes[from] = (byte) read();
                return 1;
            }
        };
        assertThatThrownBy(() -> store.write(breaking, place)).hasMessage("gone");
        assertThat(everyFile("")).noneMatch(file -> file.toString().endsWith(".part"));
        assertThat(place).doesNotExist();
    }

    @Test
    void deletesFilesOfTheOwnerAndPassesOverTheRest() throws IOException {
        var mine = library.keepVideo(owner, MediaId.create(), file("mine"), "video/mp4");
        var theirs = library.keepVideo(stranger, MediaId.create(), file("theirs"), "video/mp4");
        library.delete(owner, List.of(mine.id(), theirs.id(), MediaId.create()));
        library.delete(owner, List.of());
        assertThat(library.find(owner, mine.id())).isEmpty();
        assertThat(library.file(mine)).doesNotExist();
        assertThat(library.find(stranger, theirs.id())).contains(theirs);
        assertThat(library.file(theirs)).hasContent("theirs");
    }

    @Test
    void keepsFilesOfADeletionThatIsRolledBack() throws IOException {
        var mine = library.keepVideo(owner, MediaId.create(), file("mine"), "video/mp4");
        transaction.executeWithoutResult(running -> {
            library.delete(owner, List.of(mine.id()));
            running.setRollbackOnly();
        });
        assertThat(library.find(owner, mine.id())).contains(mine);
        assertThat(library.file(mine)).hasContent("mine");
    }

    @Test
    void clearsAwayAFileWhoseRowNeverCameOnceItIsNotOnItsWayAnyMore() throws IOException {
        var comes = new LooseFile(MediaId.create(), MediaKind.PHOTO, "image/jpeg");
        var place = library(at(NOW)).files().place(comes);
        library(at(NOW)).files().take(comes, file("from before the crash"));
        library(at(NOW.plus(Duration.ofMinutes(59)))).files().sweep();
        assertThat(place).exists();
        library(at(NOW.plus(Duration.ofMinutes(61)))).files().sweep();
        assertThat(place).doesNotExist();
        assertThat(looseFiles()).isZero();
    }

    @Test
    void clearsAwayAFileWhoseRowWentBeforeACrash() throws IOException {
        var items = new ArrayList<MediaItem>();
        for (int video = 0; video < 450; video++) {
            items.add(library.keepVideo(owner, MediaId.create(), file("film"), "video/mp4"));
        }
        var forgotten = new HashSet<MediaId>();
        var files = library(at(NOW)).files();
        transaction.executeWithoutResult(running -> {
            new MediaRows(database.jdbc())
                    .delete(owner, items.stream().map(MediaItem::id).toList());
            files.leaving(items);
        });
        library(at(NOW.plus(Duration.ofMinutes(9)))).files().sweep();
        assertThat(everyFile("video")).hasSize(450);

        TestLibrary.in(folder, database, at(NOW.plus(Duration.ofMinutes(11))), "none", forgotten::add)
                .files()
                .sweep();
        assertThat(everyFile("video")).isEmpty();
        assertThat(forgotten).hasSize(450);
        assertThat(looseFiles()).isZero();
    }

    @Test
    void triesAgainLaterWhatCannotBeDeleted() throws IOException {
        var kept = library.keepVideo(owner, MediaId.create(), file("film"), "video/mp4");
        var place = library.file(kept);
        Files.delete(place);
        var inTheWay = Files.createFile(Files.createDirectory(place).resolve("in the way"));
        library.delete(owner, List.of(kept.id()));
        var swept = NOW.plus(Duration.ofMinutes(11));
        library(at(swept)).files().sweep();
        assertThat(inTheWay).exists();

        Files.delete(inTheWay);
        library(at(swept.plus(Duration.ofMinutes(59)))).files().sweep();
        assertThat(place).exists();
        library(at(swept.plus(Duration.ofMinutes(61)))).files().sweep();
        assertThat(place).doesNotExist();
    }

    @Test
    void neverClearsAwayAFileThatARowNames() throws IOException {
        var kept = library.keepVideo(owner, MediaId.create(), file("film"), "video/mp4");
        new LooseFiles(database.jdbc()).note(LooseFile.of(kept), NOW);
        library(at(NOW)).files().sweep();
        assertThat(library.file(kept)).hasContent("film");
        assertThat(looseFiles()).isZero();
    }

    @Test
    void clearsAwayWhatAnEarlierTryBroughtInAnotherFormat() throws IOException {
        var id = MediaId.create();
        var first = new LooseFile(id, MediaKind.VIDEO, "video/webm");
        var files = library(at(NOW)).files();
        files.take(first, file("from before the crash"));
        var kept = library.keepVideo(owner, id, file("film"), "video/mp4");
        library(at(NOW.plus(Duration.ofHours(2)))).files().sweep();
        assertThat(files.place(first)).doesNotExist();
        assertThat(library.file(kept)).hasContent("film");
    }

    @Test
    void keepsNothingWhoseFileWasClearedAwayBeforeItsRow() throws IOException {
        var taken = new LooseFile(MediaId.create(), MediaKind.PHOTO, "image/jpeg");
        var files = library(at(NOW)).files();
        var stored = files.take(taken, file("a photo that takes two hours"));
        library(at(NOW.plus(Duration.ofHours(2)))).files().sweep();
        var item = new MediaItem(
                taken.id(), owner, taken.kind(), taken.contentType(), stored.bytes(), 1, 1, NOW, stored.sha256());
        assertThatThrownBy(() -> files.arrived(item)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void keepsNothingForWhoHasLeft() {
        var deserted = TestLibrary.in(folder, database, account -> !account.equals(owner), at(NOW), "none")
                .library();
        assertThatThrownBy(() -> deserted.keepPhoto(owner, cleanPhoto())).isInstanceOf(NoAccountException.class);
        assertThat(rows()).isZero();
        assertThat(everyFile("photo")).isEmpty();
        assertThat(everyFile("photo-preview")).isEmpty();
    }

    @Test
    void holdsNothingForWhoHasLeft() throws IOException {
        var kept = library.keepPhoto(owner, cleanPhoto());
        var deserted = TestLibrary.in(folder, database, account -> !account.equals(owner), at(NOW), "none")
                .library();
        assertThat(holds(library, kept.photo())).isTrue();
        assertThat(holds(deserted, kept.photo())).isFalse();
    }

    @Test
    void throwsScratchFilesAwayUnlessTheyAreKept() throws IOException {
        MediaItem kept;
        try (var unused = library.scratch();
                var used = library.scratch()) {
            Files.writeString(used.path(), "film");
            Files.writeString(unused.path(), "nothing");
            kept = library.keepVideo(owner, MediaId.create(), used.path(), "video/mp4");
        }
        assertThat(everyFile("scratch")).noneMatch(file -> file.toString().endsWith(".part"));
        assertThat(library.file(kept)).hasContent("film");
    }

    private boolean holds(MediaLibrary some, MediaItem item) {
        return Boolean.TRUE.equals(transaction.execute(running -> some.hold(owner, Set.of(item.id()))));
    }

    private static Clock at(Instant now) {
        return Clock.fixed(now, ZoneOffset.UTC);
    }

    private int looseFiles() {
        return database.jdbc()
                .sql("select count(*) from loose_file")
                .query(Integer.class)
                .single();
    }

    private Path file(String content) throws IOException {
        return Files.writeString(Files.createTempFile(folder, "", ""), content);
    }

    private int rows() {
        return database.jdbc()
                .sql("select count(*) from media")
                .query(Integer.class)
                .single();
    }

    private List<Path> everyFile(String kind) {
        try (Stream<Path> files = Files.walk(folder.resolve("media").resolve(kind))) {
            return files.filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CleanPhoto cleanPhoto() throws IOException {
        return TestIntake.taken(600, 400);
    }
}
