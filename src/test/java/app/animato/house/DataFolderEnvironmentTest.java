package app.animato.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;

@ExtendWith(OutputCaptureExtension.class)
class DataFolderEnvironmentTest {

    private static final Path HERE = Path.of("").toAbsolutePath();
    private static final Path HOME = Path.of(System.getProperty("user.home"));

    static final class Nothing {}

    @Test
    void however_the_folder_is_spelled_everything_is_kept_in_the_same() {
        assertThat(DataFolderEnvironment.folder("data")).isEqualTo(HERE.resolve("data"));
        assertThat(DataFolderEnvironment.folder("./data/")).isEqualTo(HERE.resolve("data"));
        assertThat(DataFolderEnvironment.folder("~/animato")).isEqualTo(HOME.resolve("animato"));
        assertThat(DataFolderEnvironment.folder("~")).isEqualTo(HOME);
        try (ConfigurableApplicationContext house = start("~/animato")) {
            assertThat(house.getEnvironment().getProperty("spring.datasource.url"))
                    .startsWith("jdbc:h2:async:" + HOME + "/animato/animato;");
            assertThat(house.getEnvironment().getProperty("animato.data")).isEqualTo(HOME + "/animato");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a;b"})
    void what_can_be_no_folder_stops_the_start_with_a_sentence(String wish, CapturedOutput output) {
        assertThatExceptionOfType(HouseException.class).isThrownBy(() -> start(wish));
        assertThat(output).contains("ANIMATO_DATA").contains("or leave it out for ./data");
    }

    private static ConfigurableApplicationContext start(String data) {
        SpringApplication application = new SpringApplication(Nothing.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        return application.run("--animato.data=" + data, "--animato.sandbox.enabled=false");
    }
}
