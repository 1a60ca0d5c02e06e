package app.animato.testing;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.sql.DataSource;
import org.springframework.boot.SpringApplication;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One PostgreSQL for all tests of a run, and in it a database of its own for everybody who asks. */
final class PostgresServer {

    private static final String USER = "postgres";
    private static final String TEMPLATE = "template_animato";

    /** A test uses two at most; what is older is dropped, so that a run does not fill the disk. */
    private static final int COPIES = 4;

    /** More than threads of a test have in hand at once. */
    private static final int MOST_CONNECTIONS = 60;

    private static final EmbeddedPostgres SERVER = start();
    private static final Deque<Copy> copies = new ArrayDeque<>();
    private static int made;

    private PostgresServer() {}

    static synchronized DatabaseAddress empty() {
        return create("application" + made++, "template0");
    }

    /** A copy of a database that was migrated once, which is quicker than to migrate each. */
    static synchronized DataSource migrated() {
        if (copies.isEmpty()) {
            create(TEMPLATE, "template0").migrated("postgresql");
        }
        if (copies.size() == COPIES) {
            copies.removeFirst().drop();
        }
        String name = "test" + made++;
        Copy copy = new Copy(name, pool(create(name, TEMPLATE)));
        copies.addLast(copy);
        return copy.connections();
    }

    private record Copy(String name, HikariDataSource connections) {

        void drop() {
            connections.close();
            execute("drop database " + name + " with (force)");
        }
    }

    /** To connect takes longer than most of what tests ask for. */
    private static HikariDataSource pool(DatabaseAddress address) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(address.url());
        pool.setUsername(address.user());
        pool.setMaximumPoolSize(MOST_CONNECTIONS);
        pool.setMinimumIdle(0);
        return pool;
    }

    private static DatabaseAddress create(String name, String template) {
        execute("create database " + name + " template " + template);
        return new DatabaseAddress(SERVER.getJdbcUrl(USER, name), USER, "");
    }

    private static void execute(String sql) {
        JdbcClient.create(SERVER.getPostgresDatabase()).sql(sql).update();
    }

    /** It goes when the applications are gone that use it. Nothing in it outlives the machine, so nothing waits for a disk. */
    private static EmbeddedPostgres start() {
        try {
            EmbeddedPostgres server = EmbeddedPostgres.builder()
                    .setRegisterShutdownHook(false)
                    .setServerConfig("fsync", "off")
                    .setServerConfig("full_page_writes", "off")
                    .start();
            SpringApplication.getShutdownHandlers().add(() -> close(server));
            return server;
        } catch (IOException notStarted) {
            throw new UncheckedIOException(notStarted);
        }
    }

    private static void close(EmbeddedPostgres server) {
        try {
            server.close();
        } catch (IOException stillThere) {
            throw new UncheckedIOException(stillThere);
        }
    }
}
