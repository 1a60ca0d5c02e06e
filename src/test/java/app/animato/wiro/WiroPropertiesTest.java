package app.animato.wiro;

import static org.assertj.core.api.Assertions.assertThat;

import app.animato.generation.provider.VideoProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

class WiroPropertiesTest {

    private final ApplicationContextRunner application =
            new ApplicationContextRunner().withUserConfiguration(WiroConfiguration.class);

    @Test
    void a_key_is_all_that_is_needed() {
        application.withPropertyValues("wiro.api-key=" + TestProvider.KEY).run(context -> {
            assertThat(context).hasSingleBean(VideoProvider.class);
            WiroProperties settings = context.getBean(WiroProperties.class);
            assertThat(settings.apiBase()).hasToString("https://api.wiro.ai/v1");
            assertThat(settings.socket()).hasToString("wss://socket.wiro.ai/v1");
            assertThat(settings.connectTimeout()).hasSeconds(5);
            assertThat(settings.readTimeout()).hasSeconds(30);
            assertThat(settings.runTimeout()).hasSeconds(120);
            assertThat(settings.maxAnswer().toMegabytes()).isEqualTo(2);
        });
    }

    @Test
    void forgives_blanks_around_values_and_slashes_after_the_address() {
        application
                .withPropertyValues(
                        "wiro.api-key=  k-123\n", "wiro.api-secret=s-456 ", "wiro.api-base-url=https://host/v1// ")
                .run(context -> {
                    WiroProperties settings = context.getBean(WiroProperties.class);
                    assertThat(settings.apiKey()).isEqualTo("k-123");
                    assertThat(settings.apiSecret()).isEqualTo("s-456");
                    assertThat(settings.apiBase()).hasToString("https://host/v1");
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:8099/v1", "http://127.0.0.1:8099/v1", "http://[::1]:8099/v1"})
    void allows_plain_http_to_this_machine(String url) {
        application
                .withPropertyValues("wiro.api-key=k", "wiro.api-base-url=" + url)
                .run(context -> assertThat(context).hasNotFailed());
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                fault("wiro.api-key is empty", "wiro.api-key= "),
                fault("api-secret is set but wiro.api-key is empty", "wiro.api-key=", "wiro.api-secret=hush"),
                fault("cannot stand in an HTTP header", "wiro.api-key=hush\u00e9"),
                fault("cannot stand in an HTTP header", "wiro.api-key=hush hush"),
                fault("wiro.api-base-url must be an absolute https:// address", "wiro.api-base-url=ftp://hush/v1"),
                fault("wiro.api-base-url must be an absolute https:// address", "wiro.api-base-url=/hush"),
                fault("wiro.api-base-url must be an absolute https:// address", "wiro.api-base-url="),
                fault("wiro.api-base-url names no host", "wiro.api-base-url=https:///hush"),
                fault("wiro.api-base-url is not an address", "wiro.api-base-url=https://hush hush"),
                fault("must not hold a user name", "wiro.api-base-url=https://ada:hush@host/v1"),
                fault("must not hold a query", "wiro.api-base-url=https://host/v1?key=hush"),
                fault("unencrypted", "wiro.api-base-url=http://hush.example/v1"),
                fault("unencrypted", "wiro.api-base-url=http://127.0.0.1.hush.example/v1"),
                fault("unencrypted", "wiro.api-base-url=http://localhost.hush/v1"),
                fault("wiro.socket-url must be an absolute wss:// address", "wiro.socket-url=https://hush"),
                fault("unencrypted", "wiro.socket-url=ws://hush.example/v1"),
                fault("wiro.read-timeout must be greater than zero", "wiro.read-timeout=0s"),
                fault("wiro.max-answer must be greater than zero", "wiro.max-answer=-1B"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    @ExtendWith(OutputCaptureExtension.class)
    void a_fault_stops_the_start_with_a_sentence_that_repeats_no_value(
            String sentence, List<String> settings, CapturedOutput output) {
        List<String> arguments = new ArrayList<>(
                List.of("--wiro.api-key=k", "--animato.sandbox.enabled=false", "--spring.main.banner-mode=off"));
        settings.forEach(setting -> {
            arguments.removeIf(argument -> setting.startsWith("wiro.api-key=") && argument.startsWith("--wiro"));
            arguments.add("--" + setting);
        });

        Assertions.assertThatThrownBy(() -> new SpringApplicationBuilder(WiroConfiguration.class)
                        .web(WebApplicationType.NONE)
                        .run(arguments.toArray(String[]::new)))
                .hasRootCauseInstanceOf(WiroSettingsException.class);

        assertThat(output.getAll()).contains("APPLICATION FAILED TO START", sentence, "WIRO_API_KEY");
        assertThat(output.getAll()).doesNotContain("hush");
    }

    @Test
    void shows_neither_key_nor_secret_in_its_text() {
        assertThat(TestProvider.settings("https://host/v1", TestProvider.SECRET).toString())
                .isEqualTo("Wiro at https://host/v1, signed");
    }

    private static Arguments fault(String sentence, String... settings) {
        return Arguments.of(sentence, List.of(settings));
    }
}
