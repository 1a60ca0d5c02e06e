package app.animato.house;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.animato.testing.DatabaseKind;
import app.animato.testing.OnEachDatabase;
import app.animato.testing.TestDatabase;
import java.util.Locale;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

@OnEachDatabase
class NewerTablesTest {

    private final DatabaseKind kind;
    private final TestDatabase database;

    NewerTablesTest(DatabaseKind kind) {
        this.kind = kind;
        database = new TestDatabase(kind);
    }

    @Test
    void an_older_animato_does_not_open_a_house_whose_tables_are_of_a_newer_one() {
        Flyway flyway = Flyway.configure()
                .dataSource(database.dataSource())
                .locations(
                        "classpath:db/migration",
                        "classpath:db/vendor/" + kind.name().toLowerCase(Locale.ROOT))
                .load();
        new TablesUpdate().migrate(flyway);
        database.jdbc().sql("""
                        insert into "flyway_schema_history" ("installed_rank", "version", "description", "type", "script",
                          "checksum", "installed_by", "execution_time", "success")
                        values (999, '999', 'what comes later', 'SQL', 'V999__what_comes_later.sql', 1, 'animato', 1, true)""").update();
        assertThatExceptionOfType(HouseException.class)
                .isThrownBy(() -> new TablesUpdate().migrate(flyway))
                .withMessageContaining("of a newer Animato");
    }
}
