package app.animato.shared.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.animato.testing.ViewTest;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletService;
import jakarta.servlet.http.Cookie;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;

class LanguageViewTest extends ViewTest {

    @Override
    protected boolean startsSignedIn() {
        return false;
    }

    @ParameterizedTest
    @CsvSource({
        "de-CH, de-CH",
        "de, de",
        "en-GB, en-GB",
        "tr-TR, tr-TR",
        "fr-FR de-AT en, de-AT",
        "fr-FR ja, en",
        "de-DE-u-nu-arab, de-DE",
    })
    void the_browsers_first_language_that_we_speak_is_taken_with_its_region(String wishes, String locale) {
        assertThat(Language.localeOf(request(wishes)).toLanguageTag()).isEqualTo(locale);
    }

    @ParameterizedTest
    @CsvSource({"tr, de-CH tr-CY, tr-CY", "de, en-US, de", "en, de-DE, en", "fr, de-DE, de-DE", "'<', de-DE, de-DE"})
    void a_language_that_was_chosen_comes_before_the_browsers(String chosen, String wishes, String locale) {
        assertThat(Language.localeOf(request(wishes, new Cookie("language", chosen)))
                        .toLanguageTag())
                .isEqualTo(locale);
    }

    @Test
    void languages_are_named_in_themselves() {
        assertThat(Language.all().stream().map(Language::name)).containsExactly("English", "Türkçe", "Deutsch");
    }

    @ParameterizedTest
    @CsvSource({"dark, DARK", "light, LIGHT", "system, SYSTEM", "nonsense, SYSTEM"})
    void the_colours_are_the_ones_that_were_chosen_else_the_systems(String chosen, Theme theme) {
        assertThat(Theme.of(request("en", new Cookie("theme", chosen)))).isEqualTo(theme);
        assertThat(Theme.of(request("en"))).isEqualTo(Theme.SYSTEM);
    }

    private static VaadinRequest request(String wishes, Cookie... cookies) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setPreferredLocales(
                Arrays.stream(wishes.split(" ")).map(Locale::forLanguageTag).toList());
        request.setCookies(cookies);
        return new VaadinServletRequest(request, (VaadinServletService) VaadinServletService.getCurrent());
    }
}
