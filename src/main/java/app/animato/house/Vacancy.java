package app.animato.house;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Whether anybody lives in a database, and making room where nobody does. */
public final class Vacancy {

    private static final String HISTORY = "flyway_schema_history";

    private Vacancy() {}

    /** Whether it has tables of no Animato, or one that was only started for a moment. */
    public static boolean isVacant(Connection connection) throws SQLException {
        Set<String> tables = tables(connection);
        for (String table : List.of("account", "generation", "media")) {
            if (tables.contains(table) && hasRows(connection, table)) {
                return false;
            }
        }
        return true;
    }

    /**
     * H2 keeps the half of a table's making that was done when the process was killed, and the other half can then not
     * be done. Where nobody lives it all begins anew; elsewhere, in PostgreSQL and in tables that are not Animato's,
     * nothing is touched.
     */
    public static void clear(Connection connection) throws SQLException {
        if (H2.isAt(connection) && tables(connection).contains(HISTORY) && isVacant(connection)) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("drop all objects");
            }
        }
    }

    private static boolean hasRows(Connection connection, String table) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select 1 from " + table + " limit 1");
                ResultSet rows = statement.executeQuery()) {
            return rows.next();
        }
    }

    private static Set<String> tables(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "select table_name from information_schema.tables where table_schema = ?")) {
            statement.setString(1, connection.getSchema());
            try (ResultSet rows = statement.executeQuery()) {
                Set<String> names = new HashSet<>();
                while (rows.next()) {
                    names.add(rows.getString(1).toLowerCase(Locale.ROOT));
                }
                return names;
            }
        }
    }
}
