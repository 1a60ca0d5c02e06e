package app.animato.backup;

import app.animato.house.H2;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/** All tables as they were at one moment, whatever is written meanwhile. */
final class Snapshot implements AutoCloseable {

    private static final int ROWS_AT_ONCE = 500;

    /** Of H2 alone; PostgreSQL's repeatable reads are of one moment anyway. */
    private static final int H2_SNAPSHOT = 6;

    private final Connection connection;
    private final List<Table> tables;

    private Snapshot(Connection connection, List<Table> tables) {
        this.connection = connection;
        this.tables = tables;
    }

    static Snapshot take(DataSource database) throws SQLException {
        Connection connection = database.getConnection();
        try {
            boolean h2 = H2.isAt(connection);
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(h2 ? H2_SNAPSHOT : Connection.TRANSACTION_REPEATABLE_READ);
            return new Snapshot(connection, Table.all(connection));
        } catch (SQLException | RuntimeException failed) {
            connection.close();
            throw failed;
        }
    }

    List<Table> tables() {
        return tables;
    }

    /** The version of the tables; throws where there are none of Animato's. */
    String version() throws SQLException {
        return version(connection);
    }

    static String version(Connection connection) throws SQLException {
        try (PreparedStatement statement =
                        connection.prepareStatement("select \"version\" from \"flyway_schema_history\""
                                + " where \"success\" and \"version\" is not null order by \"installed_rank\" desc");
                ResultSet rows = statement.executeQuery()) {
            rows.next();
            return rows.getString(1);
        }
    }

    List<MediaRow> media() throws SQLException {
        return MediaRow.all(connection);
    }

    interface Reader {
        void read(ResultSet row) throws SQLException;
    }

    void each(Table table, Reader reader) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(table.selection())) {
            statement.setFetchSize(ROWS_AT_ONCE);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    reader.read(rows);
                }
            }
        }
    }

    @Override
    public void close() throws SQLException {
        try (connection) {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }
}
