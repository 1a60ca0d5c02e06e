package app.animato.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.springframework.boot.SpringApplication;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One PostgreSQL for all tests of a run, and in it a database of its own for everybody who asks. */
final class PostgresServer {

    private static final String USER = "postgres";
    private static final String TEMPLATE = "template_animato";

    /** A test uses two at most; what is older is dropped, so that a run does not fill the disk. */
    private static final int COPIES = 4;

    private static final EmbeddedPostgres SERVER = start();
    private static final Deque<String> copies = new ArrayDeque<>();
    private static int made;

    private PostgresServer() {}

    static synchronized DatabaseAddress empty() {
        return create("application" + made++, "template0");
    }

    /** A copy of a database that was migrated once, which is quicker than to migrate each. */
    static synchronized DatabaseAddress migrated() {
        if (copies.isEmpty()) {
            create(TEMPLATE, "template0").migrated("postgresql");
        }
        if (copies.size() == COPIES) {
            execute("drop database " + copies.removeFirst() + " with (force)");
        }
        copies.addLast("test" + made++);
        return create(copies.getLast(), TEMPLATE);
    }

    private static DatabaseAddress create(String name, String template) {
        execute("create database " + name + " template " + template);
        return new DatabaseAddress(SERVER.getJdbcUrl(USER, name), USER, "");
    }

    private static void execute(String sql) {
        JdbcClient.create(SERVER.getPostgresDatabase()).sql(sql).update();
    }

    /** It goes when the applications are gone that use it. */
    private static EmbeddedPostgres start() {
        try {
            EmbeddedPostgres server =
                    EmbeddedPostgres.builder().setRegisterShutdownHook(false).start();
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
