package app.animato.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

class SandboxStartTest {

    @TempDir
    Path data;

    @Configuration(proxyBeanMethods = false)
    @Import(SandboxConfiguration.class)
    static class Nothing {}

    @Test
    void withoutAKeyTheSandboxStartsAndEveryAddressPointsAtIt() {
        try (ConfigurableApplicationContext app = start("--wiro.api-key=")) {
            Sandbox sandbox = app.getBean(SandboxLifecycle.class).sandbox();
            assertThat(app.getEnvironment().getProperty("wiro.api-base-url")).isEqualTo(sandbox.baseUrl());
            assertThat(app.getEnvironment().getProperty("wiro.socket-url")).isEqualTo(sandbox.socketUrl());
            assertThat(app.getEnvironment().getProperty("wiro.api-key")).isEqualTo("sandbox-key");
            assertThat(app.getEnvironment().getProperty("wiro.api-secret")).isEqualTo("sandbox-secret");
            assertThat(app.getEnvironment().getProperty("animato.local-callback"))
                    .isEqualTo("true");
            assertThat(new Caller(sandbox)
                            .run("crash", Photos.jpeg(64, 64))
                            .path("result")
                            .asBoolean())
                    .isTrue();
            assertThat(data.resolve("sandbox/tasks")).isNotEmptyDirectory();
        }
    }

    @Test
    void withAKeyNothingOfItStarts() {
        try (ConfigurableApplicationContext app = start("--wiro.api-key=a-real-key")) {
            assertThat(app.getBeanProvider(SandboxLifecycle.class).stream()).isEmpty();
            assertThat(app.getEnvironment().getPropertySources().contains("sandbox"))
                    .isFalse();
            assertThat(app.getEnvironment().getProperty("wiro.api-key")).isEqualTo("a-real-key");
            assertThat(data.resolve("sandbox")).doesNotExist();
        }
    }

    @Test
    void aSecretWithoutItsKeyIsAKeyThatWasForgottenAndNoWishForTheSandbox() {
        try (ConfigurableApplicationContext app = start("--wiro.api-key=", "--wiro.api-secret=a-real-secret")) {
            assertThat(app.getBeanProvider(SandboxLifecycle.class).stream()).isEmpty();
            assertThat(app.getEnvironment().getProperty("wiro.api-secret")).isEqualTo("a-real-secret");
        }
    }

    @Test
    void whoeverTriesItOutReachesNothingElseWhateverKeyIsSet() {
        try (ConfigurableApplicationContext app =
                start("--wiro.api-key=a-real-key", "--animato.sandbox.trial=true", "--animato.sandbox.port=0")) {
            Sandbox sandbox = app.getBean(SandboxLifecycle.class).sandbox();
            assertThat(app.getEnvironment().getProperty("wiro.api-base-url")).isEqualTo(sandbox.baseUrl());
            assertThat(app.getEnvironment().getProperty("wiro.api-key")).isEqualTo("sandbox-key");
        }
    }

    @Test
    void itCanBeSwitchedOff() {
        try (ConfigurableApplicationContext app = start("--wiro.api-key=", "--animato.sandbox.enabled=false")) {
            assertThat(app.getBeanProvider(SandboxLifecycle.class).stream()).isEmpty();
        }
    }

    @Test
    void aTakenPortIsLeftAloneAndAFreeOneIsUsed() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                ConfigurableApplicationContext app =
                        start("--wiro.api-key=", "--animato.sandbox.port=" + taken.getLocalPort())) {
            Sandbox sandbox = app.getBean(SandboxLifecycle.class).sandbox();
            assertThat(sandbox.port()).isNotEqualTo(taken.getLocalPort()).isPositive();
            assertThat(app.getEnvironment().getProperty("wiro.api-base-url")).isEqualTo(sandbox.baseUrl());
        }
    }

    private ConfigurableApplicationContext start(String... arguments) {
        SpringApplication application = new SpringApplication(Nothing.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        List<String> all = new ArrayList<>(List.of("--animato.data=" + data, "--spring.main.banner-mode=off"));
        all.addAll(List.of(arguments));
        return application.run(all.toArray(String[]::new));
    }
}
