package app.animato.wiro;

import app.animato.generation.provider.VideoProvider;
import java.net.http.HttpClient;
import java.security.SecureRandom;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WiroProperties.class)
class WiroConfiguration {

    @Bean(destroyMethod = "close")
    VideoProvider wiroVideoProvider(WiroProperties properties) {
        HttpClient http = WiroApis.http(properties.connectTimeout());
        HttpClient sockets = WiroApis.live(properties.connectTimeout());
        ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(
                1, Thread.ofPlatform().daemon().name("wiro-live").factory());
        timer.setRemoveOnCancelPolicy(true);
        WiroApis apis = new WiroApis(properties, new SecureRandom()::nextLong);
        return new WiroVideoProvider(
                apis.runs(),
                apis.tasks(http),
                new OutputDownload(http, new OutputHosts(properties.apiBase()), Patience.FOR_OUTPUTS),
                new LiveEvents(
                        sockets, properties.socket(), properties.connectTimeout(), LiveEvents.Heartbeat.USUAL, timer),
                () -> {
                    timer.shutdownNow();
                    sockets.shutdownNow();
                    http.shutdownNow();
                });
    }
}
