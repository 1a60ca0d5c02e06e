package app.animato.media.intake;

import static app.animato.media.format.TestPhotos.fourCorners;
import static app.animato.media.format.TestPhotos.jpeg;
import static app.animato.media.format.TestPhotos.stream;
import static app.animato.media.intake.PhotoAssert.assertRefused;
import static app.animato.media.intake.PhotoAssert.clean;
import static org.assertj.core.api.Assertions.assertThat;

import app.animato.media.refusal.PhotoRefusal;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** However many bring a photo at once: a bounded number is worked on, and everybody else is told so. */
class SheddingTest {

    @TempDir
    Path folder;

    @Test
    void who_comes_when_all_doors_are_taken_is_told_so_at_once_and_taken_later() throws Exception {
        var intake = TestIntake.in(folder);
        var photo = jpeg(fourCorners(300, 200));
        var inside = new CountDownLatch(PhotoIntake.MOST_AT_ONCE);
        var goOn = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<PhotoVerdict>> slow = new ArrayList<>();
            for (int i = 0; i < PhotoIntake.MOST_AT_ONCE; i++) {
                slow.add(threads.submit(() -> intake.judge(new Dawdling(photo, inside, goOn))));
            }
            inside.await();
            assertRefused(intake.judge(stream(photo)), PhotoRefusal.BUSY);
            goOn.countDown();
            long taken = 0;
            for (var each : slow) {
                if (each.get() instanceof PhotoVerdict.Refused refused) {
                    // All of them want to be decoded now, and are refused while as many wait as may.
                    assertRefused(refused, PhotoRefusal.BUSY);
                } else {
                    taken++;
                }
            }
            assertThat(taken).isGreaterThanOrEqualTo(PhotoIntake.MOST_WAITING);
        }
        clean(intake.judge(stream(photo)));
    }

    /** A browser that begins to send and then stops for a while. */
    private static final class Dawdling extends InputStream {

        private final InputStream photo;
        private final CountDownLatch inside;
        private final CountDownLatch goOn;

        Dawdling(byte[] photo, CountDownLatch inside, CountDownLatch goOn) {
            this.photo = stream(photo);
            this.inside = inside;
            this.goOn = goOn;
        }

        @Override
        public int read() throws IOException {
            inside.countDown();
            try {
                goOn.await();
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
            return photo.read();
        }

        @Override
        public int read(byte[] bytes, int from, int count) throws IOException {
            int first = read();
            if (first < 0) {
                return -1;
            }
            bytes[from] = (byte) first;
            return 1 + Math.max(0, photo.read(bytes, from + 1, count - 1));
        }
    }

    @Test
    void a_hundred_photos_at_once_fit_into_the_heap_that_a_few_take() throws Exception {
        var probe = HeapProbe.start(List.of("-Xmx220m"), "rush", "100");
        var counts = new String(probe.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .strip()
                .split(" ", -1);
        assertThat(probe.waitFor()).isZero();
        assertThat(Integer.parseInt(counts[0])).isBetween(16, 100);
        assertThat(Integer.parseInt(counts[0]) + Integer.parseInt(counts[1])).isEqualTo(100);
    }
}
