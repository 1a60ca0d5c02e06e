package app.animato.access;

import java.util.List;
import java.util.regex.Pattern;

/** What the standard asks, in our own words, and what shows it. */
record Requirement(String id, int level, String status, String asked, List<String> tests, String note) {

    private static final Pattern BAR = Pattern.compile(" *\\| *");
    private static final Pattern COMMA = Pattern.compile(" *, *");

    static Requirement parse(String line) {
        String[] parts = BAR.split(line, -1);
        if (parts.length != 6) {
            throw new IllegalArgumentException("Six parts: " + line);
        }
        List<String> tests =
                COMMA.splitAsStream(parts[4]).filter(test -> !test.isEmpty()).toList();
        return new Requirement(parts[0], Integer.parseInt(parts[1]), parts[2], parts[3], tests, parts[5]);
    }

    /** How a row of a table says it. */
    String row() {
        String shownBy =
                String.join("<br>", tests.stream().map(test -> '`' + test + '`').toList());
        return "| " + String.join(" | ", id, status, asked, shownBy, note) + " |";
    }
}
