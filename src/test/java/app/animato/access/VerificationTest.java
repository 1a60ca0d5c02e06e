package app.animato.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code docs/security.md} says what the data beside the tests say, and every test it names is there. */
class VerificationTest {

    private static final Path PAGE = Path.of("docs/security.md");
    private static final Path FRESH = Path.of("target/security.md");

    private static final List<Requirement> ASKED =
            Listing.read("security/asvs.txt").stream().map(Requirement::parse).toList();

    @Test
    void every_requirement_of_the_first_level_has_a_row() {
        // Five of the seventy are one row.
        assertThat(ASKED.stream().filter(row -> row.level() == 1)).hasSize(66);
        assertThat(ASKED.stream().map(Requirement::id)).doesNotHaveDuplicates();
        assertThat(ASKED.stream().map(Requirement::status)).isSubsetOf("shown", "built", "owner", "open", "none");
    }

    @Test
    void what_is_shown_names_a_test_and_what_is_not_says_why() {
        assertThat(ASKED.stream().filter(row -> row.status().equals("shown")))
                .allMatch(row -> !row.tests().isEmpty());
        assertThat(ASKED.stream().filter(row -> !row.status().equals("shown")))
                .allMatch(row -> !row.note().isEmpty());
    }

    @Test
    void every_test_that_is_named_is_there() {
        assertThat(ASKED.stream()
                        .flatMap(row -> row.tests().stream())
                        .distinct()
                        .filter(test -> !exists(test)))
                .isEmpty();
    }

    @Test
    void the_page_for_people_says_the_same() throws IOException {
        String fresh = page();
        Files.createDirectories(FRESH.getParent());
        Files.writeString(FRESH, fresh);
        assertThat(Files.readString(PAGE))
                .as("put %s in the place of %s", FRESH, PAGE)
                .isEqualTo(fresh);
    }

    private static boolean exists(String test) {
        String[] parts = test.split("#", 2);
        try (Stream<Path> all = Files.walk(Path.of("src/test/java"))) {
            List<Path> found =
                    all.filter(file -> file.endsWith(parts[0] + ".java")).toList();
            return found.size() == 1
                    && (parts.length == 1
                            || Pattern.compile("(void|Stream<DynamicTest>) " + parts[1] + "\\(")
                                    .matcher(Files.readString(found.getFirst()))
                                    .find());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String page() {
        return """
                # What is safe, and what shows it

                Written from `src/test/resources/security` and `src/test/resources/access` by `VerificationTest`; change those.
                How to report a hole, and what whoever runs a house has to do: [SECURITY.md](../SECURITY.md).

                ## Who sees what

                Tried by everybody at every build. *Person* is whom it belongs to, *member* anybody else who is signed in, *owner*
                owns the house. What is another's answers, to the letter, as what never was.

                ### Pages

                | page | nobody | member | person | owner |
                |---|---|---|---|---|
                %s

                ### Addresses

                | way | address | nobody | disabled | member | person | owner |
                |---|---|---|---|---|---|---|
                %s

                ### Actions

                All that can be asked of services, %d in number, is listed in `actions.txt` and tried in another's name:

                | kept by | how many |
                |---|---|
                %s

                ## The verification standard

                What OWASP's [ASVS](https://owasp.org/www-project-application-security-verification-standard/) 5.0 asks, in our
                own words, both of its first levels whole; rows that have the same answer are one. *Shown*: a test shows it. *Built*:
                it follows from how it is built, and no test shows it. *Owner*: whoever runs the house sees to it. *Open*: it is
                not so, or nothing shows it. *None*: there is nothing that it could be about.

                | level | shown | built | owner | open | none |
                |---|---|---|---|---|---|
                %s

                ### Level 1

                | id | state | asked | shown by | note |
                |---|---|---|---|---|
                %s

                ### Level 2

                | id | state | asked | shown by | note |
                |---|---|---|---|---|
                %s
                """.formatted(
                        rows("access/pages.txt", 0, 2, 3, 4, 5),
                        rows("access/routes.txt", 0, 1, 3, 4, 5, 6, 7),
                        Listing.read("access/actions.txt").size(),
                        kinds(),
                        Stream.of(1, 2).map(VerificationTest::counts).collect(Collectors.joining("\n")),
                        level(1),
                        level(2));
    }

    private static String rows(String listing, int... columns) {
        return Listing.read(listing).stream()
                .map(line -> line.split(" +", -1))
                .map(words -> Arrays.stream(columns)
                        .mapToObj(column -> words[column].startsWith("/") ? '`' + words[column] + '`' : words[column])
                        .collect(Collectors.joining(" | ", "| ", " |")))
                .collect(Collectors.joining("\n"));
    }

    private static String kinds() {
        return Stream.of("owner", "person", "self", "house", "public", "inside")
                .map(kind -> "| " + kind + " | "
                        + Listing.read("access/actions.txt").stream()
                                .filter(line -> line.startsWith(kind + " "))
                                .count()
                        + " |")
                .collect(Collectors.joining("\n"));
    }

    private static String counts(int level) {
        return Stream.of("shown", "built", "owner", "open", "none")
                .map(status -> Long.toString(ASKED.stream()
                        .filter(row -> row.level() == level && row.status().equals(status))
                        .count()))
                .collect(Collectors.joining(" | ", "| " + level + " | ", " |"));
    }

    private static String level(int level) {
        return ASKED.stream()
                .filter(row -> row.level() == level)
                .map(Requirement::row)
                .collect(Collectors.joining("\n"));
    }
}
