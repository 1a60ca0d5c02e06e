package app.animato.testing;

import java.util.stream.Stream;
import javax.sql.DataSource;

/** What Animato can keep its data in. */
public enum DatabaseKind {
    /** In memory for tests of a few classes; the whole application has its file where it always has it. */
    H2 {
        @Override
        public Stream<String> settings() {
            return Stream.empty();
        }

        @Override
        DataSource migrated() {
            return MemoryDatabases.migrated();
        }
    },

    /** A real server, started when it is first needed. */
    POSTGRESQL {
        @Override
        public Stream<String> settings() {
            return PostgresServer.empty().settings();
        }

        @Override
        DataSource migrated() {
            return PostgresServer.migrated();
        }
    };

    /** What makes an application that starts now use a new, empty database of this kind. */
    public abstract Stream<String> settings();

    /** A new database with the application's own tables. */
    abstract DataSource migrated();
}
