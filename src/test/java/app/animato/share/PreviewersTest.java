package app.animato.share;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PreviewersTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "WhatsApp/2.23.20.0",
                "TelegramBot (like TwitterBot)",
                "facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)",
                "Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)",
                "Mozilla/5.0 (compatible; Discordbot/2.0; +https://discordapp.com)",
                "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)",
                "curl/8.5.0"
            })
    void a_program_that_draws_previews_has_seen_nothing(String agent) {
        assertThat(Previewers.isOne(Optional.of(agent))).isTrue();
    }

    @Test
    void who_does_not_say_what_it_is_is_not_counted() {
        assertThat(Previewers.isOne(Optional.empty())).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mozilla/5.0 (iPhone; CPU iPhone OS 19_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)"
                        + " Version/19.1 Mobile/15E148 Safari/604.1",
                "Mozilla/5.0 (Linux; Android 16; Cubot P80) AppleWebKit/537.36 Chrome/142.0.0.0 Mobile Safari/537.36",
                "Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0"
            })
    void a_person_has(String agent) {
        assertThat(Previewers.isOne(Optional.of(agent))).isFalse();
    }
}
