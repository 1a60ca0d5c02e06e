package app.animato.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import app.animato.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class BackupCommandTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"backup", "restore", "put-back"})
    void a_command_without_its_equals_sign_does_not_open_an_empty_house(String command, CapturedOutput output) {
        String[] arguments = {"--" + command, "copy.zip", "--animato.data=" + folder};
        assertThat(BackupCommand.isMeant(arguments)).isTrue();
        assertThat(BackupCommand.run(arguments)).isEqualTo(1);
        assertThat(output).contains("Write --" + command + "=FILE");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void whatever_goes_wrong_is_said_in_a_sentence(CapturedOutput output) {
        assertThat(BackupCommand.run("--backup=" + folder.resolve("copy.zip"), "--animato.data=" + folder))
                .isEqualTo(1);
        assertThat(output).contains("nothing was changed").doesNotContain("\tat ");
    }

    @Test
    void nobody_waits_for_a_house_that_was_killed_while_it_copied() {
        Premises free = new Premises(folder, new TestDatabase().dataSource());
        Thread.ofVirtual().start(() -> await().until(this::take));
        assertThatExceptionOfType(BackupException.class)
                .isThrownBy(() -> new OpenHouse(free, Duration.ofSeconds(2)).ask(folder.resolve("copy.zip")))
                .withMessageContaining("was stopped before the copy was made");
    }

    /** As a house does that is killed right after. */
    private boolean take() throws IOException {
        Path notes = OpenHouse.notes(folder);
        if (!Files.isDirectory(notes)) {
            return false;
        }
        List<Path> asked;
        try (Stream<Path> all = Files.list(notes)) {
            asked = all.filter(note -> note.toString().endsWith(OpenHouse.ASKED))
                    .toList();
        }
        for (Path note : asked) {
            Files.move(note, Path.of(note.toString().replace(OpenHouse.ASKED, OpenHouse.TAKEN)));
        }
        return !asked.isEmpty();
    }
}
