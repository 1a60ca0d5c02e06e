package app.animato.sandbox;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Runs the sandbox beside the application when {@link SandboxEnvironment} decided so. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("animato.sandbox.active")
class SandboxConfiguration {

    @Bean
    SandboxLifecycle sandboxLifecycle(
            @Value("${animato.sandbox.port}") int port,
            @Value("${animato.sandbox.wished-port}") int wishedPort,
            @Value("${animato.sandbox.task-duration:8s}") Duration taskDuration,
            @Value("${animato.sandbox.folder:${animato.data:data}/sandbox}") Path folder) {
        SandboxSettings settings = SandboxSettings.in(folder)
                .withPort(port)
                .withTaskDuration(taskDuration)
                .withPrice(BigDecimal.ZERO);
        return new SandboxLifecycle(settings, wishedPort);
    }
}
