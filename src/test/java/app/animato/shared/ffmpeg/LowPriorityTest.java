package app.animato.shared.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LowPriorityTest {

    @TempDir
    Path folder;

    @Test
    void a_program_is_started_by_nice_where_there_is_one() throws IOException {
        Path nice = Files.createFile(folder.resolve("nice"));
        assertThat(nice.toFile().setExecutable(true)).isTrue();
        assertThat(LowPriority.prefix(Stream.of(folder.resolve("elsewhere"), folder)))
                .containsExactly(nice.toString(), "-n", "10");
    }

    @Test
    void a_program_is_started_as_it_is_where_there_is_none() throws IOException {
        Files.createFile(folder.resolve("nice"));
        assertThat(LowPriority.prefix(Stream.of(folder))).isEmpty();
    }
}
