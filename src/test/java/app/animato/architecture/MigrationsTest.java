package app.animato.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import app.animato.testing.DatabaseKind;
import app.animato.testing.OnEachDatabase;
import app.animato.testing.TestDatabase;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

@OnEachDatabase
class MigrationsTest {

    private final DatabaseKind kind;
    private final TestDatabase database;

    MigrationsTest(DatabaseKind kind) {
        this.kind = kind;
        database = new TestDatabase(kind);
    }

    /** An installation refuses to start when one of them is not what it was when it was applied. */
    @Test
    void migrations_that_installations_have_applied_stay_as_they_were() {
        assertThat(checksums())
                .containsOnly(
                        entry("1", -679139938),
                        entry("2", 50848781),
                        entry("3", 1977769156),
                        entry("4", kind == DatabaseKind.H2 ? 1023804772 : 1983770877),
                        entry("5", -546098719),
                        entry("6", 409760290),
                        entry("7", 184564643),
                        entry("8", 912900521),
                        entry("9", -1724933200),
                        entry("10", -447276539),
                        entry("11", -822811285),
                        entry("12", 235245761),
                        entry("13", 1806113156),
                        entry("16", -1920554480),
                        entry("17", 765918082),
                        entry("18", -817336160),
                        entry("19", -575145257),
                        entry("20", -1786619658),
                        entry("21", 1065120496),
                        entry("23", -2105147684),
                        entry("24", -2102547022),
                        entry("25", -1768635679),
                        entry("26", -1887043155),
                        entry("27", -2031161043),
                        entry("28", -2100119330),
                        entry("29", 809391953));
    }

    private Map<String, Integer> checksums() {
        return database
                .jdbc()
                .sql("select \"version\", \"checksum\" from \"flyway_schema_history\" where \"version\" is not null")
                .query((row, number) -> entry(row.getString(1), row.getInt(2)))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
