package app.animato.media.intake;

import static app.animato.media.format.TestPhotos.stream;
import static app.animato.media.intake.PhotoAssert.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import app.animato.media.ffmpeg.Ffmpeg;
import app.animato.media.ffmpeg.TestFfmpeg;
import app.animato.media.format.PhotoLimits;
import app.animato.media.format.TestHeic;
import app.animato.media.intake.HostilePhotos.Hostile;
import app.animato.media.refusal.PhotoRefusal;
import app.animato.media.scratch.TestScratch;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every photo is taken or refused by name, in bounded time, memory and room on the disk, whatever it was made for. */
class HostilePhotosTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long MOST_DISK = 4 * PhotoLimits.MAX_BYTES;

    @TempDir
    static Path folder;

    private static List<Hostile> photos = List.of();

    /** More patient than the usual one: what it decides must not depend on how busy a machine is. */
    private final Ffmpeg ffmpeg = TestFfmpeg.real().within(Duration.ofSeconds(50));

    @BeforeAll
    static void draw() {
        photos = HostilePhotos.in(folder);
        System.out.println("Hostile photos: " + photos.size() + ", "
                + photos.stream().collect(Collectors.groupingBy(Hostile::outcome, Collectors.counting())));
    }

    @AfterAll
    static void forget() {
        photos = List.of();
    }

    static List<Hostile> photos() {
        return photos;
    }

    @ParameterizedTest
    @MethodSource("photos")
    void each_is_taken_or_refused_by_name(Hostile photo) throws IOException {
        var bytes = photo.bytes().get();
        try (var room = new Room(folder.resolve("data"))) {
            var verdict = assertTimeout(PATIENCE, () -> intake(ffmpeg).judge(stream(bytes)));
            assertThat(outcome(verdict)).isEqualTo(photo.outcome());
            assertThat(room.most()).isLessThan(MOST_DISK);
        }
    }

    private static String outcome(PhotoVerdict verdict) {
        return switch (verdict) {
            case PhotoVerdict.Clean clean -> HostilePhotos.TAKEN;
            case PhotoVerdict.Refused refused -> refused.reason().toString();
        };
    }

    @Test
    void a_decoder_that_hangs_is_ended_and_the_next_photo_is_taken() throws IOException {
        var hanging = TestFfmpeg.running(
                arguments -> new ProcessBuilder("sleep", "600"),
                arguments -> new ProcessBuilder("sleep", "600"),
                Duration.ofMillis(300));
        assertRefused(intake(hanging).judge(stream(TestHeic.bytes(TestHeic.PLAIN))), PhotoRefusal.HEIC_UNREADABLE);
        assertThat(outcome(intake(ffmpeg).judge(stream(TestHeic.bytes(TestHeic.PLAIN)))))
                .isEqualTo(HostilePhotos.TAKEN);
    }

    @Test
    void a_decoder_that_is_killed_in_the_middle_is_not_the_photos_fault() throws Exception {
        var beforehand = ProcessHandle.current().descendants().toList();
        var hanging = TestFfmpeg.running(
                arguments -> new ProcessBuilder("sleep", "600"),
                arguments -> new ProcessBuilder("sleep", "600"),
                Duration.ofSeconds(60));
        var verdict = judgedAside(hanging);
        await().untilAsserted(() ->
                assertThat(ProcessHandle.current().descendants()).anyMatch(process -> !beforehand.contains(process)));
        ProcessHandle.current()
                .descendants()
                .filter(process -> !beforehand.contains(process))
                .forEach(ProcessHandle::destroyForcibly);
        assertRefused(verdict.get(), PhotoRefusal.HEIC_UNREADABLE);
    }

    private CompletableFuture<PhotoVerdict> judgedAside(Ffmpeg ffmpeg) {
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return intake(ffmpeg).judge(stream(TestHeic.bytes(TestHeic.PLAIN)));
                    } catch (IOException e) {
                        throw new IllegalStateException(e);
                    }
                },
                work -> Thread.ofVirtual().start(work));
    }

    private static PhotoIntake intake(Ffmpeg ffmpeg) {
        return TestIntake.over(TestScratch.in(folder.resolve("data")), ffmpeg);
    }
}
