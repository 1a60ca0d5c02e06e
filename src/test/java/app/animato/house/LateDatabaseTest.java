package app.animato.house;

import static org.assertj.core.api.Assertions.assertThat;

import app.animato.testing.AnimatoProcess;
import app.animato.testing.DatabaseKind;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class LateDatabaseTest {

    /** The port is closed while the house starts, and then the database is there. */
    @Test
    void a_house_that_comes_before_its_database_waits_for_it() throws Exception {
        Map<String, String> settings = DatabaseKind.POSTGRESQL
                .settings()
                .map(setting -> setting.split("=", 2))
                .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1]));
        URI there = URI.create(
                Objects.requireNonNull(settings.get("spring.datasource.url")).substring("jdbc:".length()));
        int port = AnimatoProcess.freePort();
        String url = "jdbc:postgresql://localhost:" + port + there.getPath();
        String user = Objects.requireNonNull(settings.get("spring.datasource.username"));
        CompletableFuture<SQLException> refused = new CompletableFuture<>();
        try (HikariDataSource pool = new HikariDataSource()) {
            pool.setJdbcUrl(url);
            pool.setDataSource(new DriverManagerDataSource(url, user, "") {
                @Override
                public Connection getConnection() throws SQLException {
                    try {
                        return super.getConnection();
                    } catch (SQLException closed) {
                        refused.complete(closed);
                        throw closed;
                    }
                }
            });
            new LateDatabase().postProcessBeforeInitialization(pool, "dataSource");
            CompletableFuture<Boolean> house = CompletableFuture.supplyAsync(() -> isOpened(pool));
            assertThat(refused.get().getSQLState()).startsWith("08");
            try (ServerSocket late = new ServerSocket(port, 50, InetAddress.getLoopbackAddress())) {
                Thread.ofVirtual().start(() -> relay(late, there.getPort()));
                assertThat(house.get()).isTrue();
            }
        }
    }

    private static boolean isOpened(HikariDataSource pool) {
        try (Connection connection = pool.getConnection()) {
            return connection.isValid(5);
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    private static void relay(ServerSocket from, int to) {
        try {
            while (!from.isClosed()) {
                Socket caller = from.accept();
                Socket database = new Socket(InetAddress.getLoopbackAddress(), to);
                Thread.ofVirtual().start(() -> pass(caller, database));
                Thread.ofVirtual().start(() -> pass(database, caller));
            }
        } catch (IOException over) {
            // The test has ended.
        }
    }

    private static void pass(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException closed) {
            // By the other side.
        }
    }
}
