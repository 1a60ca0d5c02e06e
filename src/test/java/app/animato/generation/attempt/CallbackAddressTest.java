package app.animato.generation.attempt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;

class CallbackAddressTest {

    private static final String TOKEN = "a".repeat(43);

    @ParameterizedTest
    @CsvSource({
        "https://animato.example.org, https://animato.example.org/callback/",
        "https://animato.example.org/, https://animato.example.org/callback/",
        "' https://animato.example.org// ', https://animato.example.org/callback/",
        "http://192.0.2.1:8080/studio/, http://192.0.2.1:8080/studio/callback/"
    })
    void lies_below_the_public_address(String publicUrl, String start) {
        CallbackAddress address = new CallbackAddress(new CallbackSettings(publicUrl, false));
        assertThat(address.of(TOKEN)).contains(URI.create(start + TOKEN));
    }

    @Test
    void is_none_where_nobody_can_reach_us() {
        assertThat(new CallbackAddress(new CallbackSettings("", false)).of(TOKEN))
                .isEmpty();
    }

    @Test
    void is_none_before_the_server_listens_when_the_provider_runs_on_this_machine() {
        assertThat(new CallbackAddress(new CallbackSettings("https://animato.example.org", true)).of(TOKEN))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "animato.example.org, must be an absolute",
        "ftp://animato.example.org, must be an absolute",
        "https://ada:secret@animato.example.org, user name",
        "https://animato.example.org/?a=b, query",
        "https://animato.example.org/#top, fragment",
        "https:///nowhere, names no host",
        "https://ani mato, is not an address"
    })
    void an_address_that_cannot_work_stops_the_start_with_one_sentence(String publicUrl, String words) {
        new ApplicationContextRunner()
                .withUserConfiguration(Settings.class)
                .withPropertyValues("animato.public-url=" + publicUrl)
                .run(context -> assertThat(context).getFailure().rootCause().satisfies(failure -> {
                    assertThat(failure).isInstanceOf(PublicAddressException.class);
                    assertThat(failure.getMessage())
                            .startsWith("animato.public-url ")
                            .contains(words)
                            .doesNotContain("secret")
                            .endsWith(".");
                }));
    }

    @Test
    void the_owner_is_told_what_to_set() {
        PublicAddressException cause = new PublicAddressException("animato.public-url names no host.");
        FailureAnalysis analysis = new PublicAddressFailureAnalyzer().analyze(new Exception(cause), cause);
        assertThat(analysis.getDescription()).isEqualTo("animato.public-url names no host.");
        assertThat(analysis.getAction()).contains("ANIMATO_PUBLIC_URL");
    }

    @Test
    void tokens_are_never_the_same_and_fit_into_addresses() {
        CallbackAddress address = new CallbackAddress(new CallbackSettings("https://animato.example.org", false));
        Set<String> tokens = new HashSet<>();
        IntStream.range(0, 1000).forEach(i -> {
            Departure departure = Departure.prepare(address);
            assertThat(departure.callback().flatMap(CallbackAddress::tokenIn)).contains(departure.token());
            assertThat(departure.toString()).doesNotContain(departure.token());
            tokens.add(departure.token());
        });
        assertThat(tokens).hasSize(1000).allMatch(token -> token.matches("[A-Za-z0-9_-]{43}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://a.example/callback/short",
                "https://a.example/callback/",
                "https://a.example/",
                "https://a.example",
                "mailto:a@example.org"
            })
    void an_address_of_another_shape_has_no_token(URI address) {
        assertThat(CallbackAddress.tokenIn(address)).isEmpty();
    }

    @Test
    void nothing_starts_without_saying_what_is_wrong() {
        assertThatThrownBy(() -> new CallbackSettings("nonsense", false)).isInstanceOf(PublicAddressException.class);
    }

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(CallbackSettings.class)
    static class Settings {}
}
