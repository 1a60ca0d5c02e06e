package app.animato.access;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What is expected, as it is written down for people: a line each, without what explains it. */
final class Listing {

    private Listing() {}

    static List<String> read(String name) {
        try (InputStream file = Listing.class.getResourceAsStream("/" + name)) {
            if (file == null) {
                throw new AssertionError("There is no " + name);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
