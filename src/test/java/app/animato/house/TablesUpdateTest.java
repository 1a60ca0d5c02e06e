package app.animato.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import app.animato.testing.Archive;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.concurrent.atomic.AtomicBoolean;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.callback.BaseCallback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** An update of the tables of an H2 house that does not come to its end can be taken back. */
class TablesUpdateTest {

    @TempDir
    Path data;

    @Test
    void an_update_that_was_interrupted_is_told_of_and_can_be_taken_back() throws Exception {
        tables().target("20").load().migrate();
        new Archive(jdbc()).newOwner();
        assertThatExceptionOfType(HouseException.class)
                .isThrownBy(() -> open(tables().callbacks(new DiskThatIsFull())))
                .withMessageContaining("half old and half new");
        assertRefused();

        // Killed instead, it had not even noted that it failed.
        jdbc().sql("delete from \"flyway_schema_history\" where not \"success\"")
                .update();
        assertRefused();

        new UpdateCopy(copy()).putBack();
        open(tables());
        assertThat(accounts()).isEqualTo(1);
        assertThat(data).isDirectoryNotContaining("glob:**before*");
    }

    @Test
    void what_an_older_animato_left_half_made_is_told_of_too() {
        tables().target("20").load().migrate();
        new Archive(jdbc()).newOwner();
        firstStatementOf21();
        assertThatExceptionOfType(HouseException.class).isThrownBy(() -> open(tables()));
        assertThat(accounts()).isEqualTo(1);
    }

    @Test
    void where_nobody_lives_half_made_tables_are_made_anew() {
        tables().target("20").load().migrate();
        firstStatementOf21();
        open(tables());
        assertThat(accounts()).isZero();
        assertThat(data).isDirectoryNotContaining("glob:**before*");
    }

    @Test
    void tables_that_are_up_to_date_are_left_alone() throws Exception {
        open(tables());
        new Archive(jdbc()).newOwner();
        open(tables());
        try (Connection connection = house().getConnection()) {
            // Killed between the last step and the end of the update.
            UpdateCopy.before(MigrationVersion.fromVersion("25"), data).write(connection);
        }
        open(tables());
        assertThat(accounts()).isEqualTo(1);
        assertThat(data).isDirectoryNotContaining("glob:**before*");
    }

    private void assertRefused() throws IOException {
        assertThatExceptionOfType(HouseException.class)
                .isThrownBy(() -> open(tables()))
                .extracting(HouseException::remedy, STRING)
                .contains("--put-back=" + copy());
    }

    private void firstStatementOf21() {
        jdbc().sql("alter table generation add column kept_since timestamp with time zone")
                .update();
    }

    private Path copy() throws IOException {
        return UpdateCopy.in(data).orElseThrow().file();
    }

    private static void open(FluentConfiguration tables) {
        new TablesUpdate().migrate(tables.load());
    }

    private FluentConfiguration tables() {
        return Flyway.configure().dataSource(house()).locations("classpath:db/migration", "classpath:db/vendor/h2");
    }

    private long accounts() {
        return jdbc().sql("select count(*) from account").query(Long.class).single();
    }

    private JdbcClient jdbc() {
        return JdbcClient.create(house());
    }

    private DriverManagerDataSource house() {
        return new DriverManagerDataSource("jdbc:h2:async:" + data + "/animato;WRITE_DELAY=0", "animato", "");
    }

    /** Full after the first statement of a step that has several. */
    private static final class DiskThatIsFull extends BaseCallback {

        private final AtomicBoolean full = new AtomicBoolean();

        @Override
        public boolean supports(Event event, Context context) {
            return event == Event.AFTER_EACH_MIGRATE_STATEMENT;
        }

        @Override
        public void handle(Event event, Context context) {
            boolean step = context.getMigrationInfo().getVersion().getVersion().equals("21");
            if (step && full.compareAndSet(false, true)) {
                throw new IllegalStateException("No space left on device");
            }
        }
    }
}
