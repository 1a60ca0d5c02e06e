package app.animato.shared.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.function.ThrowingFunction;

/** Reads the texts and the sources as they are, so that a text nobody wrote and one nobody shows are both found. */
class TextsTest {

    private static final Path TEXTS = Path.of("src", "main", "resources", "texts");
    private static final Path SOURCES = Path.of("src", "main", "java");
    private static final Pattern ASKED_FOR =
            Pattern.compile("\\b(?:text|getTranslation)\\(\\s*\"([a-z]+\\.[^\"]+)\"\\s*[,)]");
    private static final Pattern LITERAL = Pattern.compile("\"([a-z][A-Za-z0-9.-]*)\"");
    private static final Pattern VALUE = Pattern.compile("\\{(\\d+)[^}]*}");

    private static final Pattern WORDS =
            Pattern.compile("\"((?:[A-Z][a-z]+(?![-\\w])|(?=[^\"]*[A-Za-z]{2} [a-z]))[^\"]*)\"");
    private static final Pattern PAGE = Pattern.compile(".*/(ui|shell)/\\w+\\.java");
    private static final List<String> NOT_SHOWN =
            List.of("log.", "Exception(", "Pattern.compile(", "aria-keyshortcuts", "SameSite", ".body(");
    private static final Set<String> NO_TEXT = Set.of("Animato", "error primary");

    private final Map<String, String> english = texts("");

    @ParameterizedTest
    @ValueSource(strings = {"_de", "_tr"})
    void every_text_is_there_in_each_language_and_none_besides(String language) {
        assertThat(texts(language)).hasSameSizeAs(english).containsOnlyKeys(english.keySet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"_de", "_tr"})
    void a_translation_has_a_place_for_the_same_values(String language) {
        texts(language)
                .forEach((key, text) ->
                        assertThat(values(text)).as(key).isEqualTo(values(english.getOrDefault(key, ""))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "_de", "_tr"})
    void every_text_can_be_read_and_none_is_empty(String language) {
        assertThat(texts(language)).allSatisfy((key, text) -> {
            assertThat(text).isNotBlank();
            assertThat(new MessageFormat(text)).isNotNull();
        });
    }

    /** A straight one begins a quotation in a message format: it would vanish, and values behind it would not be put in. */
    @ParameterizedTest
    @ValueSource(strings = {"", "_de", "_tr"})
    void apostrophes_are_curly(String language) {
        assertThat(texts(language)).allSatisfy((key, text) -> assertThat(text).doesNotContain("'"));
    }

    @Test
    void a_key_begins_with_the_name_of_its_file() {
        files("")
                .forEach(file -> assertThat(read(file).stringPropertyNames())
                        .allSatisfy(key -> assertThat(key)
                                .startsWith(file.getFileName().toString().replace(".properties", "."))));
    }

    @Test
    void every_text_that_the_pages_ask_for_exists() {
        assertThat(sources().flatMap(source -> found(ASKED_FOR, source))).isSubsetOf(english.keySet());
    }

    /** In full, or by its beginning up to a dot, as in {@code "effect." + effect.value()}. */
    @Test
    void every_text_is_used() {
        List<String> literals =
                sources().flatMap(source -> found(LITERAL, source)).distinct().toList();
        Predicate<String> used = key -> literals.stream()
                .anyMatch(literal -> literal.equals(key) || (literal.endsWith(".") && key.startsWith(literal)));
        assertThat(english.keySet()).allMatch(used);
    }

    /** Whatever looks like words in a page's code; {@link #NO_TEXT} is what only looks so. */
    @Test
    void no_page_says_what_is_not_among_the_texts() {
        Stream<String> spoken = walk(SOURCES)
                .filter(TextsTest::isPage)
                .flatMap(TextsTest::codeLines)
                .filter(line -> NOT_SHOWN.stream().noneMatch(line::contains))
                .flatMap(line -> found(WORDS, line))
                .filter(words -> !NO_TEXT.contains(words));
        assertThat(spoken).isEmpty();
    }

    private static boolean isPage(Path source) {
        return PAGE.matcher(source.toString().replace('\\', '/')).matches();
    }

    private static Stream<String> codeLines(Path source) {
        return ThrowingFunction.<Path, String>of(Files::readString)
                .apply(source)
                .lines()
                .map(String::strip)
                .filter(line -> !line.startsWith("*") && !line.startsWith("/") && !line.startsWith("@"));
    }

    private static Map<String, String> texts(String language) {
        Map<String, String> all = new TreeMap<>();
        files(language).forEach(file -> read(file).forEach((key, text) -> all.put(key.toString(), text.toString())));
        return all;
    }

    private static Stream<Path> files(String language) {
        Predicate<String> wanted =
                Pattern.compile("[a-z]+" + language + "\\.properties").asMatchPredicate();
        return walk(TEXTS).filter(file -> wanted.test(file.getFileName().toString()));
    }

    private static Stream<String> sources() {
        return walk(SOURCES)
                .filter(file -> file.toString().endsWith(".java"))
                .map(ThrowingFunction.of(Files::readString));
    }

    private static Stream<Path> walk(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Properties read(Path file) {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            texts.load(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return texts;
    }

    private static Stream<String> found(Pattern pattern, String source) {
        return pattern.matcher(source).results().map((MatchResult match) -> match.group(1));
    }

    private static Set<String> values(String text) {
        return found(VALUE, text).collect(Collectors.toSet());
    }
}
