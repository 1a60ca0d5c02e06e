package app.animato.media.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import app.animato.account.AccountId;
import app.animato.media.MediaId;
import app.animato.media.MediaItem;
import app.animato.media.MediaKind;
import app.animato.media.MediaPlace;
import app.animato.media.ffmpeg.Ffmpeg;
import app.animato.media.ffmpeg.TestFfmpeg;
import app.animato.media.library.MediaLibrary;
import app.animato.media.library.TestLibrary;
import app.animato.media.scratch.TestScratch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ThumbnailsTest {

    private static final Path STILL = Path.of("frontend", "effects", "crash.webp");

    @TempDir
    Path folder;

    private final AccountId owner = AccountId.create();
    private MediaLibrary library;
    private Thumbnails thumbnails;

    @BeforeEach
    void open() {
        thumbnails = new Thumbnails(folder.toString(), TestFfmpeg.real(), TestScratch.in(folder));
        library = TestLibrary.in(folder, thumbnails).library();
    }

    @Test
    void a_large_poster_gets_a_small_copy_once_that_goes_with_it() throws IOException {
        MediaItem poster = keep(Files.readAllBytes(STILL), 720);
        Path small = small(poster);
        assertThat(small).isNotEqualTo(library.file(poster)).isNotEmptyFile();
        assertThat(Files.readAllBytes(small)).startsWith('R', 'I', 'F', 'F');
        var made = Files.getLastModifiedTime(small);
        assertThat(small(poster)).isEqualTo(small);
        assertThat(Files.getLastModifiedTime(small)).isEqualTo(made);
        library.delete(owner, List.of(poster.id()));
        assertThat(small).doesNotExist();
    }

    @Test
    void a_new_poster_gets_its_small_copy_before_anybody_asks() throws IOException {
        MediaItem poster = keep(Files.readAllBytes(STILL), 720);
        thumbnails.prepare(poster);
        var none = new Thumbnails(MediaPlace.folder(folder), TestFfmpeg.real(), TestScratch.in(folder), 0);
        assertThat(none.of(poster, library.file(poster)))
                .isNotEqualTo(library.file(poster))
                .isNotEmptyFile();
    }

    @Test
    void when_too_many_wait_the_others_get_the_poster_itself() throws IOException {
        MediaItem poster = keep(Files.readAllBytes(STILL), 720);
        var none = new Thumbnails(MediaPlace.folder(folder), TestFfmpeg.real(), TestScratch.in(folder), 0);
        assertThat(none.of(poster, library.file(poster))).isEqualTo(library.file(poster));
    }

    @Test
    void of_a_poster_that_is_deleted_while_its_small_copy_is_made_nothing_is_left() throws IOException {
        MediaItem poster = keep(Files.readAllBytes(STILL), 720);
        Ffmpeg.Program slow = arguments -> {
            library.delete(owner, List.of(poster.id()));
            Files.write(Path.of(arguments.getLast()), new byte[] {1});
            return new ProcessBuilder("true");
        };
        var late = new Thumbnails(
                MediaPlace.folder(folder),
                TestFfmpeg.running(slow, slow, Duration.ofSeconds(20)),
                TestScratch.in(folder),
                1);
        assertThat(late.of(poster, library.file(poster))).doesNotExist();
        try (Stream<Path> left = Files.walk(MediaPlace.folder(folder))) {
            assertThat(left.filter(Files::isRegularFile).map(Path::toString)).allMatch(file -> file.endsWith(".lock"));
        }
    }

    @Test
    void a_small_poster_is_its_own_small_copy() throws IOException {
        MediaItem poster = keep(Files.readAllBytes(STILL), 320);
        assertThat(small(poster)).isEqualTo(library.file(poster));
    }

    @Test
    void what_cannot_be_made_smaller_is_shown_as_it_is() throws IOException {
        MediaItem poster = keep(new byte[] {1, 2, 3}, 720);
        assertThat(small(poster)).isEqualTo(library.file(poster));
    }

    private Path small(MediaItem poster) {
        return thumbnails.of(poster, library.file(poster));
    }

    private MediaItem keep(byte[] bytes, int width) throws IOException {
        try (var file = library.scratch()) {
            Files.write(file.path(), bytes);
            return library.keep(owner, MediaId.create(), MediaKind.POSTER, file.path(), "image/webp", width, width);
        }
    }
}
