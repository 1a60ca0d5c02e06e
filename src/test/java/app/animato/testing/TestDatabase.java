package app.animato.testing;

import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A new, empty database with the application's own tables. */
public final class TestDatabase {

    private final DataSource dataSource;

    /** The quick one, for tests that are about something else. */
    public TestDatabase() {
        this(DatabaseKind.H2);
    }

    public TestDatabase(DatabaseKind kind) {
        dataSource = kind.migrated();
    }

    public DataSource dataSource() {
        return dataSource;
    }

    public JdbcClient jdbc() {
        return JdbcClient.create(dataSource);
    }

    public TransactionTemplate transaction() {
        return new TransactionTemplate(new JdbcTransactionManager(dataSource));
    }
}
