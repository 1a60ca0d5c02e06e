package app.animato.generation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ClassPathResource;

/** The database as the application opens it keeps what is committed. */
class CommittedDataTest {

    @TempDir
    Path data;

    @Test
    void what_is_committed_survives_the_death_of_the_process_at_the_very_next_moment() throws Exception {
        Process writer = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path", "")),
                        DyingWriter.class.getName(),
                        address())
                .inheritIO()
                .start();
        assertThat(writer.waitFor()).isEqualTo(DyingWriter.KILLED);
        try (Connection connection = connect(address())) {
            assertThat(rows(connection)).isEqualTo(DyingWriter.ROWS);
        }
    }

    @Test
    void an_interrupted_writer_closes_the_database_for_nobody() throws Exception {
        try (Connection connection = connect(address())) {
            DyingWriter.createTable(connection);
            String address = address();
            Thread writer = Thread.ofVirtual().start(() -> {
                Thread.currentThread().interrupt();
                try (Connection own = connect(address)) {
                    insert(own, 1);
                } catch (SQLException refused) {
                    throw new IllegalStateException(refused);
                }
            });
            writer.join();
            insert(connection, 2);
            assertThat(rows(connection)).isEqualTo(2);
        }
    }

    private String address() throws IOException {
        StandardEnvironment environment = new StandardEnvironment();
        List.copyOf(new YamlPropertySourceLoader().load("application", new ClassPathResource("application.yml")))
                .forEach(environment.getPropertySources()::addLast);
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource("test", Map.of("animato.data", data.toString())));
        return environment.getRequiredProperty("spring.datasource.url");
    }

    private static Connection connect(String address) throws SQLException {
        return DriverManager.getConnection(address, "animato", "");
    }

    private static void insert(Connection connection, int row) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("insert into committed values (" + row + ")");
        }
    }

    private static int rows(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery("select count(*) from committed")) {
            count.next();
            return count.getInt(1);
        }
    }

    /** Commits, and dies at once as if it were killed: no shutdown hook runs, and nothing is closed. */
    static final class DyingWriter {

        static final int ROWS = 20;
        static final int KILLED = 137;

        private DyingWriter() {}

        public static void main(String[] address) throws SQLException {
            Connection connection = connect(address[0]);
            createTable(connection);
            for (int row = 0; row < ROWS; row++) {
                insert(connection, row);
            }
            Runtime.getRuntime().halt(KILLED);
        }

        static void createTable(Connection connection) throws SQLException {
            try (Statement statement = connection.createStatement()) {
                statement.execute("create table committed (id integer primary key)");
            }
        }
    }
}
