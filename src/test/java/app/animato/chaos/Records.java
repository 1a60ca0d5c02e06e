package app.animato.chaos;

import static org.awaitility.Awaitility.await;

import app.animato.testing.DatabaseKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Where a house writes things down, and what a killed process had written down there. */
final class Records {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String LEAVING = "select seed from generation where status = 'SUBMITTING'";

    private final DatabaseKind kind;
    private final List<String> settings;

    private Records(DatabaseKind kind) {
        this.kind = kind;
        this.settings = kind.settings().toList();
    }

    /** New ones, in the database that {@code -Dchaos.database} names. */
    static Records chosen() {
        return new Records(DatabaseKind.valueOf(
                System.getProperty("chaos.database", DatabaseKind.H2.name()).toUpperCase(Locale.ROOT)));
    }

    /** What makes the application use them. */
    List<String> settings() {
        return settings;
    }

    /** The seeds of the Runs that were written down as leaving. */
    Set<Long> leaving(Path data) {
        return switch (kind) {
            case H2 -> inCopy(data);
            case POSTGRESQL -> onServer();
        };
    }

    private static Set<Long> inCopy(Path data) {
        Path database = data.resolve("animato.mv.db");
        if (!Files.exists(database)) {
            return Set.of();
        }
        try {
            Path copy = data.resolveSibling("autopsy.mv.db");
            Files.copy(database, copy, StandardCopyOption.REPLACE_EXISTING);
            String address = "jdbc:h2:" + data.resolveSibling("autopsy").toAbsolutePath();
            return leaving(JdbcClient.create(new DriverManagerDataSource(address, "animato", "")), "GENERATION");
        } catch (IOException diskFault) {
            throw new UncheckedIOException(diskFault);
        }
    }

    /** The server may still be at work on what it was told last. */
    private Set<Long> onServer() {
        JdbcClient jdbc = JdbcClient.create(new DriverManagerDataSource(
                setting("spring.datasource.url"),
                setting("spring.datasource.username"),
                setting("spring.datasource.password")));
        await().atMost(PATIENCE).until(() -> jdbc.sql("""
                                select count(*) from pg_stat_activity
                                where datname = current_database() and pid <> pg_backend_pid()""").query(Long.class).single() == 0);
        return leaving(jdbc, "generation");
    }

    private static Set<Long> leaving(JdbcClient jdbc, String table) {
        boolean empty = jdbc.sql("select table_name from information_schema.tables where table_name = :table")
                .param("table", table)
                .query((row, number) -> row.getString(1))
                .list()
                .isEmpty();
        return empty
                ? Set.of()
                : Set.copyOf(
                        jdbc.sql(LEAVING).query((row, number) -> row.getLong(1)).list());
    }

    private String setting(String name) {
        return settings.stream()
                .filter(setting -> setting.startsWith(name + "="))
                .map(setting -> setting.substring(name.length() + 1))
                .findFirst()
                .orElseThrow();
    }
}
