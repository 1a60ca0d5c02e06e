package app.animato.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Writes tables as lines of JSON: the names of the columns, then the texts of one row each. */
final class TableWriter {

    static final String FOLDER = "tables/";
    static final String ENDING = ".jsonl";

    private final ZipOutputStream zip;
    private final JsonMapper json = JsonMapper.shared();

    TableWriter(ZipOutputStream zip) {
        this.zip = zip;
    }

    /** How many rows there were. */
    long write(Snapshot snapshot, Table table) throws IOException, SQLException {
        zip.putNextEntry(new ZipEntry(FOLDER + table.name() + ENDING));
        line(new ArrayList<>(table.columns().keySet()));
        long[] count = {0};
        snapshot.each(table, row -> {
            List<@Nullable String> texts = new ArrayList<>();
            int place = 1;
            for (Map.Entry<String, ColumnKind> column : table.columns().entrySet()) {
                texts.add(column.getValue().write(row, place++).orElse(null));
            }
            line(texts);
            count[0]++;
        });
        zip.closeEntry();
        return count[0];
    }

    private void line(List<@Nullable String> texts) {
        try {
            zip.write((json.writeValueAsString(texts) + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException diskFault) {
            throw new UncheckedIOException(diskFault);
        }
    }
}
