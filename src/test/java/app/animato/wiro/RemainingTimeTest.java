package app.animato.wiro;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RemainingTimeTest {

    @ParameterizedTest
    @CsvSource({
        "3s, 3",
        "0s, 0",
        "8.1s, 8",
        "1m 5s, 65",
        "1m5s, 65",
        "2m, 120",
        "1h 1m 1s, 3661",
        "00:05, 5",
        "01:05, 65",
        "1:00:05, 3605",
        " 3s , 3"
    })
    void reads_each_way_of_writing_it(String text, long seconds) {
        assertThat(RemainingTime.read(text))
                .hasValueSatisfying(time -> assertThat(time).hasSeconds(seconds));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?", "soon", "-3s", "5", "s", "1s 5m", "NaN", "99999999999999999999s", ":", "00:05s"})
    void reads_nothing_into_anything_else(String text) {
        assertThat(RemainingTime.read(text)).isEmpty();
    }
}
