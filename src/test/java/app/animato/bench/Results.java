package app.animato.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The table of a run: every benchmark adds its rows, and each time all of it is printed and written. */
final class Results {

    static final Path FOLDER = Path.of("target", "bench");

    private static final List<Row> ROWS = new ArrayList<>();

    private Results() {}

    static synchronized void add(List<Row> rows) {
        ROWS.addAll(rows);
        String table = table();
        System.out.println(table);
        try {
            Files.createDirectories(FOLDER);
            Files.writeString(FOLDER.resolve("results.md"), table);
            Files.writeString(
                    FOLDER.resolve("results.json"), JsonMapper.shared().writeValueAsString(json()));
        } catch (IOException diskFault) {
            throw new UncheckedIOException(diskFault);
        }
    }

    private static String table() {
        StringBuilder table = new StringBuilder("\n" + Machine.description() + "\n\n");
        table.append("| topic | measure | value | target | |\n|---|---|---:|---:|---|\n");
        for (Row row : ROWS) {
            table.append("| ")
                    .append(String.join(" | ", row.topic(), row.measure(), row.shown(), row.aim(), row.verdict()))
                    .append(" |\n");
        }
        return table.toString();
    }

    private static ObjectNode json() {
        ObjectNode json = JsonMapper.shared().createObjectNode();
        json.put("machine", Machine.description());
        for (Row row : ROWS) {
            ObjectNode item = json.withArray("rows").addObject();
            item.put("topic", row.topic()).put("measure", row.measure());
            item.put("value", row.value()).put("unit", row.unit());
            row.target().ifPresent(most -> item.put("target", most).put("met", row.value() <= most));
        }
        return json;
    }
}
