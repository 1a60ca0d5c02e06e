package app.animato.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

    @Test
    void cells_are_parted_by_commas_and_lines_end_as_the_standard_says() {
        assertThat(Csv.line(List.of("a", "", "c"))).isEqualTo("a,,c\r\n");
    }

    @Test
    void what_would_break_a_line_is_quoted() {
        assertThat(Csv.line(List.of("a,b", "say \"hi\"", "two\r\nlines")))
                .isEqualTo("\"a,b\",\"say \"\"hi\"\"\",\"two\r\nlines\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\tx", "=HYPERLINK(\"http://example.org\")"})
    void nothing_is_taken_for_a_formula(String text) {
        assertThat(Csv.line(List.of(text))).matches("(?s)\"?'.*");
    }
}
