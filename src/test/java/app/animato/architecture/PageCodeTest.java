package app.animato.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Nothing of ours makes code of text, which the policy of Vaadin's pages would let it do. */
class PageCodeTest {

    private static final Pattern CALL =
            Pattern.compile("\\b(executeJs|callJsFunction|addEventData|setFilter|executeJavaScript)\\(\\s*");

    /** Strings as they are, put together of strings at most. */
    private static final Pattern CONSTANT =
            Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"(?:\\s*\\+\\s*\"(?:[^\"\\\\]|\\\\.)*\")*\\s*[,)]");

    private static final Pattern NAMED_CONSTANT = Pattern.compile("[A-Z][A-Z_]+\\s*[,)]");

    private static final Pattern HTML_FROM_JAVA =
            Pattern.compile("new Html\\(|innerHTML|setAttribute\\(\\s*\"on|addInlineFromFile|addInlineWithContents");

    private static final Pattern CODE_FROM_TEXT = Pattern.compile(
            "\\beval\\(|\\bFunction\\(|insertAdjacentHTML|outerHTML"
                    + "|document\\.write|setAttribute\\(\\s*['\"`]on|set(?:Timeout|Interval)\\(\\s*['\"`]|srcdoc|javascript:");

    private static final Pattern HTML = Pattern.compile("innerHTML");
    private static final Pattern CONSTANT_HTML = Pattern.compile("innerHTML =\\s*'[^'$]*'(?:\\s*\\+\\s*'[^'$]*')*;");

    @Test
    void what_pages_are_told_to_run_is_the_same_for_everybody() {
        List<String> made = Sources.below(Path.of("src/main/java/app/animato"), ".java").stream()
                .filter(source -> source.text().contains("com.vaadin"))
                .flatMap(source -> CALL.matcher(source.text())
                        .results()
                        .map(call -> source.text().substring(call.end()))
                        .filter(argument -> !CONSTANT.matcher(argument).lookingAt()
                                && !NAMED_CONSTANT.matcher(argument).lookingAt())
                        .map(argument -> source.path() + ": "
                                + argument.lines().findFirst().orElse("")))
                .toList();
        assertThat(made).isEmpty();
    }

    @Test
    void pages_show_text_and_never_html_that_the_server_puts_together() {
        assertThat(found(Sources.below(Path.of("src/main/java"), ".java"), HTML_FROM_JAVA))
                .isEmpty();
    }

    @Test
    void our_modules_neither_run_text_nor_write_html() {
        List<Sources.Source> modules = Sources.below(Path.of("frontend"), ".js");
        assertThat(modules).hasSizeGreaterThan(10);
        assertThat(found(modules, CODE_FROM_TEXT)).isEmpty();
        for (Sources.Source module : modules) {
            assertThat(HTML.matcher(module.text()).results().count())
                    .as("HTML that is not written out in " + module.path())
                    .isEqualTo(CONSTANT_HTML.matcher(module.text()).results().count());
        }
    }

    private static Stream<String> found(List<Sources.Source> sources, Pattern pattern) {
        return sources.stream()
                .flatMap(source -> source.lines()
                        .filter(line -> pattern.matcher(line).find())
                        .map(line -> source.path() + ": " + line.strip()));
    }
}
