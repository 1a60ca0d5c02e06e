package app.animato.shared.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StandInsTest {

    private static final List<String> NEEDED = List.of("libxcb.so.1", "libasound.so.2");

    @TempDir
    private Path folder;

    @Test
    void every_library_that_is_missing_gets_a_stand_in_and_no_other_one() throws IOException {
        Path program = program();
        String path = new StandIns(StandInsTest::complaint).libraryPath(program);
        assertThat(path).startsWith(folder + ":");
        Path standIns = Path.of(path.substring(path.indexOf(':') + 1));
        try (var links = Files.list(standIns)) {
            assertThat(links.map(link -> link.getFileName().toString())).containsExactlyInAnyOrderElementsOf(NEEDED);
        }
        assertThat(standIns.resolve(NEEDED.getFirst())).isSymbolicLink().exists();
    }

    @Test
    void a_program_that_starts_is_left_alone() throws IOException {
        assertThat(new StandIns((program, path) -> "").libraryPath(program())).isEqualTo(folder.toString());
    }

    @Test
    void a_program_that_does_not_start_for_another_reason_is_reported_with_its_own_words() throws IOException {
        Path program = program();
        StandIns standIns = new StandIns((any, path) -> "wrong ELF class");
        assertThatThrownBy(() -> standIns.libraryPath(program))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("wrong ELF class");
    }

    @Test
    void a_library_that_ffmpeg_really_uses_gets_no_stand_in() throws IOException {
        Path program = program();
        StandIns standIns = new StandIns((any, path) -> "error while loading shared libraries: libstdc++.so.6:"
                + " cannot open shared object file: No such file or directory");
        assertThatThrownBy(() -> standIns.libraryPath(program))
                .isInstanceOf(IOException.class)
                .hasMessage("ffmpeg needs the library libstdc++.so.6, which this machine lacks");
    }

    private Path program() throws IOException {
        Files.createFile(folder.resolve("libdrm.so.2"));
        return Files.createFile(folder.resolve("ffmpeg"));
    }

    /** Complains as a Linux loader does, of the first needed library that is in none of the folders. */
    private static String complaint(Path program, String libraryPath) {
        return NEEDED.stream()
                .filter(library -> List.of(libraryPath.split(":")).stream()
                        .noneMatch(place -> Files.exists(Path.of(place, library))))
                .findFirst()
                .map(library -> "ffmpeg: error while loading shared libraries: " + library
                        + ": cannot open shared object file: No such file or directory")
                .orElse("");
    }
}
