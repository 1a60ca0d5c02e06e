package app.animato.backup;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A table, with what its columns hold. All names are in small letters, which every database takes for its own.
 *
 * @param columns in their order
 */
record Table(String name, Map<String, ColumnKind> columns) {

    /** The history of the tables belongs to each database, and what is to be done next is found from the rest. */
    private static final Set<String> LEFT_OUT = Set.of("flyway_schema_history", "scheduled_tasks");

    /** All that a copy has, those first to which others refer. */
    static List<Table> all(Connection connection) throws SQLException {
        List<Table> tables = new ArrayList<>();
        for (String name : inOrder(connection)) {
            tables.add(new Table(name, columns(connection, name)));
        }
        return tables;
    }

    String selection() {
        return "select " + String.join(", ", columns.keySet()) + " from " + name;
    }

    /** With numbers of its own, even where the database gives them otherwise. */
    static String insertion(String name, List<String> columns) {
        return "insert into " + name + " (" + String.join(", ", columns) + ") overriding system value values ("
                + String.join(", ", Collections.nCopies(columns.size(), "?")) + ")";
    }

    private static Map<String, ColumnKind> columns(Connection connection, String table) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select * from " + table + " where 1 = 0");
                ResultSet none = statement.executeQuery()) {
            ResultSetMetaData about = none.getMetaData();
            Map<String, ColumnKind> columns = new LinkedHashMap<>();
            for (int place = 1; place <= about.getColumnCount(); place++) {
                columns.put(small(about.getColumnName(place)), ColumnKind.named(about.getColumnTypeName(place)));
            }
            return columns;
        }
    }

    private static Set<String> inOrder(Connection connection) throws SQLException {
        Map<String, Set<String>> references = references(connection);
        Set<String> ordered = new LinkedHashSet<>();
        while (ordered.size() < references.size()) {
            List<String> next = references.entrySet().stream()
                    .filter(table -> !ordered.contains(table.getKey()) && ordered.containsAll(table.getValue()))
                    .map(Map.Entry::getKey)
                    .sorted()
                    .toList();
            if (next.isEmpty()) {
                throw new BackupException("These tables refer to each other in a circle: " + references.keySet());
            }
            ordered.addAll(next);
        }
        return ordered;
    }

    /** To which others each table refers. */
    private static Map<String, Set<String>> references(Connection connection) throws SQLException {
        Map<String, Set<String>> references = new LinkedHashMap<>();
        for (String name : names(connection)) {
            Set<String> others = new LinkedHashSet<>();
            try (ResultSet keys =
                    connection.getMetaData().getImportedKeys(connection.getCatalog(), connection.getSchema(), name)) {
                while (keys.next()) {
                    others.add(small(keys.getString("PKTABLE_NAME")));
                }
            }
            others.remove(small(name));
            references.put(small(name), others);
        }
        return references;
    }

    /** As the database spells them. */
    private static Set<String> names(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "select table_name from information_schema.tables where table_schema = ? and table_type = 'BASE TABLE'")) {
            statement.setString(1, connection.getSchema());
            try (ResultSet rows = statement.executeQuery()) {
                Set<String> names = new LinkedHashSet<>();
                while (rows.next()) {
                    names.add(rows.getString(1));
                }
                return names.stream()
                        .filter(name -> !LEFT_OUT.contains(small(name)))
                        .collect(Collectors.toCollection(LinkedHashSet::new));
            }
        }
    }

    private static String small(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
