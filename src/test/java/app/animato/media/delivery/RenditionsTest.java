package app.animato.media.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import app.animato.account.AccountId;
import app.animato.media.MediaId;
import app.animato.media.MediaItem;
import app.animato.media.ffmpeg.Ffmpeg;
import app.animato.media.ffmpeg.TestFfmpeg;
import app.animato.media.library.MediaLibrary;
import app.animato.media.library.TestLibrary;
import app.animato.media.video.TestVideos;
import app.animato.shared.ffmpeg.FfmpegProgram;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RenditionsTest {

    private static final Duration LONG = Duration.ofMinutes(1);

    @TempDir
    Path folder;

    private final AccountId ada = AccountId.create();
    private final AtomicInteger runs = new AtomicInteger();
    private RenditionCache cache;
    private MediaLibrary library;
    private MediaItem film;
    private Renditions renditions;

    @BeforeEach
    void keepAFilm() throws IOException {
        cache = new RenditionCache(folder.toString());
        library = TestLibrary.in(folder, cache).library();
        film = library.keepVideo(ada, MediaId.create(), film(), "video/mp4");
        renditions = renditions(counted(), LONG, 32);
    }

    @Test
    void a_gif_moves_and_is_small_enough_to_be_sent() throws IOException {
        Path gif = made(Rendition.GIF);
        assertThat(probe(gif)).contains("gif", "width=360", "height=480", "nb_read_frames=30");
    }

    @Test
    void an_animated_webp_has_as_many_pictures() throws IOException {
        String webp = text(made(Rendition.WEBP));
        assertThat(webp).startsWith("RIFF").contains("WEBPVP8X", "ANIM");
        assertThat(Pattern.compile("ANMF").matcher(webp).results().count()).isEqualTo(30);
    }

    @Test
    void a_still_is_a_jpeg_of_the_whole_picture() throws IOException {
        var still = ImageIO.read(made(Rendition.STILL).toFile());
        assertThat(still.getWidth()).isEqualTo(600);
        assertThat(still.getHeight()).isEqualTo(800);
    }

    @Test
    void the_plain_video_plays_as_the_kept_one_does() throws IOException {
        assertThat(probe(made(Rendition.PLAIN))).contains("h264", "width=600", "height=800", "nb_read_frames=50");
    }

    @ParameterizedTest
    @EnumSource
    void no_rendition_says_where_it_comes_from(Rendition rendition) throws IOException {
        assertThat(text(library.file(film))).contains("my kitchen");
        assertThat(text(made(rendition))).doesNotContain("my kitchen", "Lavf", "Lavc", "Exif");
    }

    @Test
    void another_persons_video_looks_like_none() {
        assertThat(renditions.make(AccountId.create(), film.id(), Rendition.GIF))
                .isEqualTo(renditions.make(ada, MediaId.create(), Rendition.GIF))
                .isEqualTo(new RenditionOutcome.Missing());
    }

    @Test
    void what_was_made_before_is_not_made_again() {
        Path first = made(Rendition.GIF);
        assertThat(made(Rendition.GIF)).isEqualTo(first);
        assertThat(runs).hasValue(1);
    }

    @Test
    void who_asks_for_what_is_being_made_gets_the_same_one() throws Exception {
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var asked = IntStream.range(0, 8)
                    .mapToObj(n -> people.submit(() -> renditions.make(ada, film.id(), Rendition.WEBP)))
                    .toList();
            for (var each : asked) {
                assertThat(each.get()).isInstanceOf(RenditionOutcome.Made.class);
            }
        }
        assertThat(runs).hasValue(1);
    }

    @Test
    void of_a_deleted_video_no_rendition_stays() {
        Path gif = made(Rendition.GIF);
        Path still = made(Rendition.STILL);
        library.delete(ada, List.of(film.id()));
        assertThat(gif).doesNotExist();
        assertThat(still).doesNotExist();
        assertThat(renditions.make(ada, film.id(), Rendition.GIF)).isEqualTo(new RenditionOutcome.Missing());
    }

    @Test
    void too_many_are_sent_away() {
        assertThat(renditions(counted(), LONG, 0).make(ada, film.id(), Rendition.GIF))
                .isEqualTo(new RenditionOutcome.Crowded());
    }

    @Test
    void what_fails_or_takes_too_long_leaves_nothing() throws IOException {
        for (String mishap : List.of("exit 1", "exit 0", "sleep 60")) {
            var unwell = renditions(script(mishap), Duration.ofSeconds(1), 32);
            assertThat(unwell.make(ada, film.id(), Rendition.GIF)).as(mishap).isEqualTo(new RenditionOutcome.Failed());
        }
        try (var left = Files.walk(folder)) {
            assertThat(left.map(Path::toString)).noneMatch(file -> file.endsWith(".part") || file.endsWith(".gif"));
        }
        assertThat(made(Rendition.GIF)).exists();
    }

    @Test
    void of_too_much_that_goes_which_was_not_asked_for_the_longest() throws IOException {
        var small = new RenditionCache(folder.resolve("cache"), 250);
        var videos = IntStream.range(0, 4).mapToObj(n -> MediaId.create()).toList();
        for (var video : videos.subList(0, 2)) {
            Path kept = small.keep(file(100), video, Rendition.GIF);
            Files.setLastModifiedTime(kept, FileTime.from(Instant.now().minusSeconds(60 - videos.indexOf(video))));
        }
        assertThat(small.find(videos.getFirst(), Rendition.GIF)).isPresent();
        small.keep(file(100), videos.get(2), Rendition.GIF);
        assertThat(present(small, videos)).containsExactlyInAnyOrder(videos.get(0), videos.get(2));
        small.keep(file(1000), videos.get(3), Rendition.GIF);
        assertThat(present(small, videos)).containsExactly(videos.get(3));
    }

    private static Set<MediaId> present(RenditionCache cache, List<MediaId> videos) throws IOException {
        var present = new ArrayList<MediaId>();
        for (var video : videos) {
            cache.find(video, Rendition.GIF).ifPresent(file -> present.add(video));
        }
        return Set.copyOf(present);
    }

    private Path made(Rendition rendition) {
        var outcome = renditions.make(ada, film.id(), rendition);
        assertThat(outcome).isInstanceOf(RenditionOutcome.Made.class);
        return ((RenditionOutcome.Made) outcome).file();
    }

    private Renditions renditions(Ffmpeg.Program ffmpeg, Duration limit, int mostWaiting) {
        var programs =
                TestFfmpeg.running(ffmpeg, arguments -> FfmpegProgram.ffprobe().process(List.of(), arguments), limit);
        return new Renditions(library, cache, TestVideos.cutter(programs, folder), programs, mostWaiting);
    }

    private Ffmpeg.Program counted() {
        return arguments -> {
            runs.incrementAndGet();
            return FfmpegProgram.ffmpeg().process(List.of(), arguments);
        };
    }

    private Ffmpeg.Program script(String body) throws IOException {
        Path script = Files.createTempFile(folder, "", ".sh");
        Files.writeString(script, "#!/bin/sh\n" + body + "\n");
        assertThat(script.toFile().setExecutable(true)).isTrue();
        return arguments -> new ProcessBuilder(script.toString());
    }

    private Path film() {
        Path plain = TestFfmpeg.video(folder.resolve("plain.mp4"), "600x800", "2");
        return TestFfmpeg.labelled(plain, folder.resolve("film.mp4"), "my kitchen");
    }

    private Path file(int bytes) throws IOException {
        return Files.write(Files.createTempFile(folder, "", ""), new byte[bytes]);
    }

    private static String text(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.ISO_8859_1);
    }

    private static String probe(Path file) throws IOException {
        var process = FfmpegProgram.ffprobe()
                .process(
                        List.of(),
                        List.of(
                                "-v",
                                "error",
                                "-count_frames",
                                "-show_entries",
                                "stream=codec_name,width,height,nb_read_frames",
                                file.toString()))
                .start();
        try (var lines = process.inputReader()) {
            return lines.lines().collect(Collectors.joining("\n"));
        }
    }
}
