package app.animato.shared.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.animato.testing.ViewTest;
import com.vaadin.flow.component.UI;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingViewTest extends ViewTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    en-US | 1 min 5 s  | 42 s  | $1,234.50   | Nov 22, 2026
                    en-GB | 1 min 5 s  | 42 s  | US$1,234.50 | 22 Nov 2026
                    de-DE | 1 min 5 s  | 42 s  | 1.234,50 $  | 22.11.2026
                    de-CH | 1 min 5 s  | 42 s  | $ 1’234.50  | 22.11.2026
                    tr-TR | 1 dk 5 sn  | 42 sn | $1.234,50   | 22 Kas 2026
                    """)
    void time_and_money_are_told_as_the_reader_is_used_to(
            Locale locale, String minutes, String seconds, String money, String day) {
        UI.getCurrent().setLocale(locale);
        Wording wording = Wording.of(UI.getCurrent());
        assertThat(wording.span(Duration.ofSeconds(65))).isEqualTo(minutes);
        assertThat(wording.span(Duration.ofSeconds(42))).isEqualTo(seconds);
        assertThat(wording.dollars(new BigDecimal("1234.5")).replace('\u00a0', ' '))
                .isEqualTo(money);
        assertThat(wording.moment(Instant.parse("2026-11-22T12:00:00Z"))).startsWith(day);
    }
}
