package app.animato.media.scratch;

import static org.assertj.core.api.Assertions.assertThat;

import app.animato.media.ScratchFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScratchTest {

    @TempDir
    Path data;

    @Test
    void what_a_killed_process_left_is_cleared_at_the_next_start() throws IOException {
        Path abandoned = scratch().resolve(UUID.randomUUID().toString());
        Files.createDirectories(abandoned);
        Files.writeString(abandoned.resolve("1.part"), "half a film");
        Files.createFile(scratch().resolve(abandoned.getFileName() + ".lock"));
        Files.writeString(scratch().resolve("2.part"), "left by a version without rooms");

        new Scratch(data.toString()).clearAbandoned();

        assertThat(content()).isEmpty();
    }

    @Test
    void what_a_living_process_works_on_is_left_alone() throws IOException {
        Scratch living = new Scratch(data.toString());
        ScratchFile inUse = living.file();

        new Scratch(data.toString()).clearAbandoned();

        assertThat(inUse.path()).exists();
        assertThat(living.file().path()).exists();
    }

    @Test
    void a_process_that_ends_properly_leaves_nothing() throws IOException {
        Scratch scratch = new Scratch(data.toString());
        Files.writeString(scratch.file().path(), "half a film");

        scratch.close();

        assertThat(content()).isEmpty();
    }

    private Path scratch() {
        return data.resolve("media").resolve("scratch");
    }

    private List<Path> content() {
        try (Stream<Path> files = Files.list(scratch())) {
            return files.toList();
        } catch (IOException diskFault) {
            throw new UncheckedIOException(diskFault);
        }
    }
}
