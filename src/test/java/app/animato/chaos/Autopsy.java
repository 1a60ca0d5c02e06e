package app.animato.chaos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Reads what a killed process had written down, in a copy of its database. */
final class Autopsy {

    private Autopsy() {}

    /** The seeds of the Runs that were written down as leaving. */
    static Set<Long> leaving(Path data) {
        Path database = data.resolve("animato.mv.db");
        if (!Files.exists(database)) {
            return Set.of();
        }
        try {
            Path copy = data.resolveSibling("autopsy.mv.db");
            Files.copy(database, copy, StandardCopyOption.REPLACE_EXISTING);
            String address = "jdbc:h2:" + data.resolveSibling("autopsy").toAbsolutePath();
            JdbcClient jdbc = JdbcClient.create(new DriverManagerDataSource(address, "animato", ""));
            boolean empty = jdbc.sql("select table_name from information_schema.tables where table_name = 'GENERATION'")
                    .query((row, number) -> row.getString(1))
                    .list()
                    .isEmpty();
            return empty
                    ? Set.of()
                    : Set.copyOf(jdbc.sql("select seed from generation where status = 'SUBMITTING'")
                            .query((row, number) -> row.getLong(1))
                            .list());
        } catch (IOException diskFault) {
            throw new UncheckedIOException(diskFault);
        }
    }
}
