package app.animato.media.video;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.animato.media.VideoFacts;
import app.animato.media.ffmpeg.Ffmpeg;
import app.animato.media.ffmpeg.TestFfmpeg;
import app.animato.media.format.TestPhotos;
import app.animato.shared.ffmpeg.FfmpegProgram;
import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.imageio.stream.FileImageInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PosterCutterTest {

    private static final Ffmpeg.Program REAL_FFMPEG =
            arguments -> FfmpegProgram.ffmpeg().process(List.of(), arguments);
    private static final Ffmpeg.Program REAL_FFPROBE =
            arguments -> FfmpegProgram.ffprobe().process(List.of(), arguments);

    @TempDir
    static Path folder;

    private static Path video;
    private static Path unusual;

    private final PosterCutter cutter = TestVideos.cutter(TestFfmpeg.real(), folder);

    @BeforeAll
    static void film() {
        video = TestFfmpeg.video(folder.resolve("a film; $(reboot) 'x'.mp4"), "1280x720", "3");
        unusual = TestFfmpeg.video(folder.resolve("film.mkv"), "320x240", "1");
    }

    @Test
    void readsSizeAndLength() {
        var facts = new VideoFacts(1280, 720, Duration.ofSeconds(3));
        assertThat(cutter.inspect(video)).isEqualTo(new VideoInspection.Video(facts));
        var other = new VideoFacts(320, 240, Duration.ofSeconds(1));
        assertThat(cutter.inspect(unusual)).isEqualTo(new VideoInspection.Video(other));
    }

    @Test
    void cutsAPosterThatFits() throws IOException {
        try (var poster = cut(video)) {
            assertThat(poster.contentType()).isEqualTo("image/webp");
            assertThat(poster.width()).isEqualTo(720);
            assertThat(poster.height()).isEqualTo(405);
            assertSize(poster);
        }
        assertNothingIsLeft();
    }

    @ParameterizedTest
    @ValueSource(strings = {"406x722", "1000x332", "90x64"})
    void tellsThePostersSizeForAnyShape(String size) throws IOException {
        try (var poster = cut(TestFfmpeg.video(folder.resolve(size + ".mp4"), size, "0.2"))) {
            assertSize(poster);
            assertThat(Math.max(poster.width(), poster.height())).isLessThanOrEqualTo(720);
        }
    }

    @Test
    void knowsWhatIsNoVideo() throws IOException {
        var whole = Files.readAllBytes(video);
        var playlist = "#EXTM3U\n#EXT-X-TARGETDURATION:3\n#EXTINF:3,\nfile:" + video + "\n#EXT-X-ENDLIST\n";
        var others = List.of(
                new byte[0],
                TestPhotos.ascii("<html>"),
                TestPhotos.ascii(playlist),
                TestPhotos.ascii("ffconcat version 1.0\nfile '" + video + "'\n"),
                TestPhotos.jpeg(TestPhotos.fourCorners(100, 100)),
                TestPhotos.slice(whole, 0, whole.length / 2));
        for (var bytes : others) {
            var file = Files.write(folder.resolve("other.mp4"), bytes);
            assertThat(cutter.inspect(file)).isEqualTo(new VideoInspection.NotAVideo());
            assertThat(cutter.cut(file)).isEqualTo(new PosterOutcome.NotAVideo());
        }
        assertNothingIsLeft();
    }

    @Test
    void neverCallsNoVideoWhatItCouldNotLookInto() throws IOException {
        assertThat(cutter.inspect(folder.resolve("missing.mp4"))).isInstanceOf(VideoInspection.Failed.class);
        for (var mishap : List.of("exit 127", "kill -9 $$", "echo no memory; exit 1", "echo code=-12; exit 1")) {
            var unwell = cutter(REAL_FFMPEG, program(script(mishap)));
            assertThat(unwell.inspect(unusual)).as(mishap).isInstanceOf(VideoInspection.Failed.class);
        }
        assertThat(cutter.inspect(unusual)).isInstanceOf(VideoInspection.Video.class);
    }

    @Test
    void doesNotWaitWhileOthersAreCut() throws Exception {
        var busy = cutter(program(script("sleep 60")), REAL_FFPROBE);
        int room = Runtime.getRuntime().availableProcessors() + 1;
        try (var others = Executors.newVirtualThreadPerTaskExecutor()) {
            var cuts = IntStream.range(0, room)
                    .mapToObj(n -> others.submit(() -> busy.cut(video)))
                    .toList();
            await().until(() -> busy.cut(video), new PosterOutcome.Crowded()::equals);
            for (var cut : cuts) {
                assertThat(cut.get())
                        .isIn(
                                new PosterOutcome.Failed("Cutting the poster took too long"),
                                new PosterOutcome.Crowded());
            }
        }
        assertThat(busy.cut(video)).isInstanceOf(PosterOutcome.Failed.class);
        assertNothingIsLeft();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void killsAProgramThatDoesNotEnd() throws IOException {
        var start = Instant.now();
        var stuck = cutter(program(script("while true; do echo waiting; done")), REAL_FFPROBE);
        assertThat(stuck.cut(video)).isEqualTo(new PosterOutcome.Failed("Cutting the poster took too long"));
        var blind = cutter(REAL_FFMPEG, program(script("cat; sleep 60")));
        assertThat(blind.inspect(unusual))
                .isEqualTo(new VideoInspection.Failed("Looking into the video took too long"));
        assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(15));
        assertNothingIsLeft();
    }

    @Test
    void saysWhenTheProgramIsMissing() {
        var missing = cutter(program("/nowhere/ffmpeg"), program("/nowhere/ffprobe"));
        assertThat(missing.cut(video)).isInstanceOf(PosterOutcome.Failed.class);
    }

    private PosterCutter cutter(Ffmpeg.Program ffmpeg, Ffmpeg.Program ffprobe) {
        return TestVideos.cutter(TestFfmpeg.running(ffmpeg, ffprobe, Duration.ofSeconds(1)), folder);
    }

    private static Ffmpeg.Program program(String executable) {
        return arguments -> {
            var command = new ArrayList<>(List.of(executable));
            command.addAll(arguments);
            return new ProcessBuilder(command);
        };
    }

    private static String script(String body) throws IOException {
        var script = Files.createTempFile(folder, "", ".sh");
        Files.writeString(script, "#!/bin/sh\n" + body + "\n");
        assertThat(script.toFile().setExecutable(true)).isTrue();
        return script.toString();
    }

    private Poster cut(Path file) {
        var outcome = cutter.cut(file);
        assertThat(outcome).isInstanceOf(PosterOutcome.Cut.class);
        return ((PosterOutcome.Cut) outcome).poster();
    }

    private static void assertSize(Poster poster) throws IOException {
        var reader = new WebPImageReaderSpi().createReaderInstance(null);
        try (var in = new FileImageInputStream(poster.path().toFile())) {
            reader.setInput(in);
            assertThat(poster.width()).isEqualTo(reader.getWidth(0));
            assertThat(poster.height()).isEqualTo(reader.getHeight(0));
        } finally {
            reader.dispose();
        }
    }

    private static void assertNothingIsLeft() throws IOException {
        try (var left = Files.walk(Files.createDirectories(folder.resolve("media/scratch")))) {
            assertThat(left).noneMatch(file -> file.toString().endsWith(".part"));
        }
    }
}
