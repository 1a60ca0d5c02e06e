package app.animato.testing;

import java.util.UUID;
import java.util.stream.Stream;

/** What Animato can keep its data in. */
public enum DatabaseKind {
    /** In memory for tests of a few classes; the whole application has its file where it always has it. */
    H2 {
        @Override
        public Stream<String> settings() {
            return Stream.empty();
        }

        @Override
        DatabaseAddress migrated() {
            String url = "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";
            return new DatabaseAddress(url, "animato", "").migrated("h2");
        }
    },

    /** A real server, started when it is first needed. */
    POSTGRESQL {
        @Override
        public Stream<String> settings() {
            return PostgresServer.empty().settings();
        }

        @Override
        DatabaseAddress migrated() {
            return PostgresServer.migrated();
        }
    };

    /** What makes an application that starts now use a new, empty database of this kind. */
    public abstract Stream<String> settings();

    /** A new database with the application's own tables. */
    abstract DatabaseAddress migrated();
}
