package app.animato.generation.following;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.animato.generation.GenerationId;
import app.animato.generation.pace.ManualTime;
import app.animato.generation.pace.Pace;
import app.animato.generation.pace.PaceSettings;
import app.animato.generation.provider.DownloadOutcome;
import app.animato.generation.provider.RemoteOutput;
import app.animato.media.ScratchFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class OutputCopiesTest {

    private static final RemoteOutput AVATAR = output("0.png", "image/png");
    private static final RemoteOutput VIDEO = output("1.mp4", "video/mp4");
    private static final RemoteOutput ANOTHER = output("another.mp4", "video/mp4");

    @TempDir
    Path folder;

    private final ManualTime time = new ManualTime();
    private final Queue<RemoteOutput> fetched = new ConcurrentLinkedQueue<>();
    private final Queue<Supplier<DownloadOutcome>> answers = new ConcurrentLinkedQueue<>();
    private final CountDownLatch goOn = new CountDownLatch(1);
    private final OutputCopies copies = new OutputCopies(
            this::download,
            () -> new ScratchFile(Files.createTempFile(folder, "", ".part")),
            time,
            new Pace(new PaceSettings(Duration.ofSeconds(1)), new Random(11)));
    private final GenerationId id = GenerationId.create();

    private static RemoteOutput output(String name, String type) {
        return new RemoteOutput(name, type, 5, URI.create("https://cdn1.wiro.ai/6a/" + name));
    }

    private DownloadOutcome download(RemoteOutput output, Path target, long limit) {
        try {
            goOn.await();
            fetched.add(output);
            Files.writeString(target, output.name());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return Optional.ofNullable(answers.poll())
                .map(Supplier::get)
                .orElseGet(() -> new DownloadOutcome.Saved(5, output.contentType()));
    }

    @Test
    void the_video_of_a_last_word_is_fetched_once_and_is_there_when_a_look_confirms_it() throws Exception {
        copies.begin(id, List.of(AVATAR, VIDEO));
        copies.begin(id, List.of(VIDEO));
        goOn.countDown();
        await().until(() -> !fetched.isEmpty());
        try (OutputCopies.Copy copy = copies.fetch(id, VIDEO)) {
            assertThat(copy.outcome()).isEqualTo(new DownloadOutcome.Saved(5, "video/mp4"));
            assertThat(copy.file().path()).hasContent("1.mp4");
        }
        assertThat(fetched).containsExactly(VIDEO);
        assertThat(left()).isEmpty();
    }

    @Test
    void what_no_last_word_has_told_of_is_fetched_when_a_look_tells_of_it() throws Exception {
        goOn.countDown();
        try (OutputCopies.Copy copy = copies.fetch(id, AVATAR)) {
            assertThat(copy.file().path()).hasContent("0.png");
        }
        assertThat(left()).isEmpty();
    }

    @Test
    void an_early_copy_that_came_to_nothing_is_made_again_at_once() throws Exception {
        answers.add(() -> new DownloadOutcome.Gone("HTTP 404"));
        copies.begin(id, List.of(VIDEO));
        goOn.countDown();
        try (OutputCopies.Copy copy = copies.fetch(id, VIDEO)) {
            assertThat(copy.outcome()).isInstanceOf(DownloadOutcome.Saved.class);
        }
        assertThat(fetched).containsExactly(VIDEO, VIDEO);
        assertThat(left()).isEmpty();
    }

    @Test
    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void an_early_copy_that_breaks_down_altogether_holds_nobody_up() throws Exception {
        answers.add(() -> {
            throw new StackOverflowError();
        });
        copies.begin(id, List.of(VIDEO));
        goOn.countDown();
        try (OutputCopies.Copy copy = copies.fetch(id, VIDEO)) {
            assertThat(copy.outcome()).isInstanceOf(DownloadOutcome.Saved.class);
        }
        assertThat(left()).isEmpty();
    }

    @Test
    void another_file_than_the_look_tells_of_is_never_taken() throws Exception {
        copies.begin(id, List.of(ANOTHER));
        goOn.countDown();
        try (OutputCopies.Copy copy = copies.fetch(id, VIDEO)) {
            assertThat(copy.file().path()).hasContent("1.mp4");
        }
        time.pass(Duration.ofMinutes(2));
        await().untilAsserted(() -> assertThat(left()).isEmpty());
    }

    @Test
    void what_nobody_asks_for_goes_after_a_while() {
        copies.begin(id, List.of(VIDEO));
        time.pass(Duration.ofMinutes(2));
        goOn.countDown();
        await().until(() -> !fetched.isEmpty());
        await().untilAsserted(() -> assertThat(left()).isEmpty());
    }

    @Test
    void of_many_that_end_at_once_only_some_are_fetched_early() throws Exception {
        Stream.generate(GenerationId::create).limit(100).forEach(each -> copies.begin(each, List.of(VIDEO)));
        assertThat(left()).hasSize(8);
        goOn.countDown();
        await().until(() -> fetched.size() == 8);
        copies.fetch(id, VIDEO).close();
        assertThat(fetched).hasSize(9);
    }

    private List<Path> left() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}
