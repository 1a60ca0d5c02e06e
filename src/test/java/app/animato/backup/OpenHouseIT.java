package app.animato.backup;

import static org.assertj.core.api.Assertions.assertThat;

import app.animato.sandbox.FilmSettings;
import app.animato.sandbox.Sandbox;
import app.animato.sandbox.SandboxSettings;
import app.animato.testing.AnimatoProcess;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The database file of an open house is locked; its copy is made all the same. */
class OpenHouseIT {

    @TempDir
    Path folder;

    @Test
    void a_house_is_copied_while_it_is_open_and_opens_again_somewhere_else() {
        Path data = folder.resolve("house");
        Path copy = folder.resolve("copy.zip");
        try (Sandbox provider = Sandbox.start(
                        SandboxSettings.in(folder.resolve("provider")).withFilm(FilmSettings.TINY));
                AnimatoProcess house = AnimatoProcess.whole(provider, Path.of("target", "open-house.log"), data)) {
            house.awaitReady();
            assertThat(BackupCommand.run("--backup=" + copy, "--animato.data=" + data))
                    .isZero();
            // Asked a second time it says no, and the house goes on.
            assertThat(BackupCommand.run("--backup=" + copy, "--animato.data=" + data))
                    .isEqualTo(1);
            house.kill();
        }
        Path restored = folder.resolve("restored");
        assertThat(BackupCommand.run("--restore=" + copy, "--animato.data=" + restored))
                .isZero();
        assertThat(key(restored)).isEqualTo(key(data)).isNotBlank();
    }

    @Test
    void where_there_is_no_house_none_is_made() {
        Path nowhere = folder.resolve("nowhere");
        assertThat(BackupCommand.run("--backup=" + folder.resolve("copy.zip"), "--animato.data=" + nowhere))
                .isEqualTo(1);
        assertThat(nowhere.resolve("animato.mv.db")).doesNotExist();
        assertThat(folder.resolve("copy.zip")).doesNotExist();
    }

    private static String key(Path data) {
        return JdbcClient.create(new DriverManagerDataSource("jdbc:h2:async:" + data + "/animato", "animato", ""))
                .sql("select remember_key from house")
                .query(String.class)
                .single();
    }
}
