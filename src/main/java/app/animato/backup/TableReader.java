package app.animato.backup;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Fills tables with what {@link TableWriter} wrote, in whatever database it was. */
final class TableReader {

    private static final int ROWS_AT_ONCE = 500;

    private final ZipFile zip;
    private final JsonMapper json = JsonMapper.shared();

    TableReader(ZipFile zip) {
        this.zip = zip;
    }

    /** How many rows there were. */
    long read(Connection connection, Table table) throws IOException, SQLException {
        ZipEntry entry = zip.getEntry(TableWriter.FOLDER + table.name() + TableWriter.ENDING);
        if (entry == null) {
            throw new BackupException("This copy is damaged: it has no table " + table.name());
        }
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(zip.getInputStream(entry), StandardCharsets.UTF_8))) {
            List<String> columns = List.of(json.readValue(lines.readLine(), String[].class));
            return read(connection, table, columns, lines);
        }
    }

    private long read(Connection connection, Table table, List<String> columns, BufferedReader lines)
            throws IOException, SQLException {
        List<ColumnKind> kinds = columns.stream()
                .map(column -> Optional.ofNullable(table.columns().get(column))
                        .orElseThrow(() -> new BackupException(
                                "This copy is damaged: " + table.name() + " has no column " + column)))
                .toList();
        long count = 0;
        try (PreparedStatement insertion = connection.prepareStatement(Table.insertion(table.name(), columns))) {
            for (@Nullable String line = lines.readLine(); line != null; line = lines.readLine()) {
                put(insertion, kinds, json.readValue(line, String[].class));
                insertion.addBatch();
                if (++count % ROWS_AT_ONCE == 0) {
                    insertion.executeBatch();
                }
            }
            insertion.executeBatch();
        }
        return count;
    }

    private static void put(PreparedStatement insertion, List<ColumnKind> kinds, @Nullable String[] texts)
            throws SQLException {
        for (int place = 0; place < kinds.size(); place++) {
            @Nullable String text = texts[place];
            if (text == null) {
                insertion.setNull(place + 1, Types.NULL);
            } else {
                insertion.setObject(place + 1, kinds.get(place).read(text));
            }
        }
    }

    /** Numbers that the database gives by itself go on behind those that were read. */
    void countOn(Connection connection, Table table) throws SQLException {
        for (Map.Entry<String, ColumnKind> column : table.columns().entrySet()) {
            if (column.getValue() == ColumnKind.WHOLE && isCounted(connection, table.name(), column.getKey())) {
                try (var statement = connection.createStatement()) {
                    long next;
                    try (ResultSet last = statement.executeQuery(
                            "select coalesce(max(" + column.getKey() + "), 0) from " + table.name())) {
                        last.next();
                        next = last.getLong(1) + 1;
                    }
                    statement.execute("alter table " + table.name() + " alter column " + column.getKey()
                            + " restart with " + next);
                }
            }
        }
    }

    private static boolean isCounted(Connection connection, String table, String column) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("""
                select count(*) from information_schema.columns where table_schema = ? and lower(table_name) = ?
                  and lower(column_name) = ? and is_identity = 'YES'""")) {
            statement.setString(1, connection.getSchema());
            statement.setString(2, table);
            statement.setString(3, column);
            try (ResultSet found = statement.executeQuery()) {
                found.next();
                return found.getInt(1) > 0;
            }
        }
    }
}
