package app.animato.wiro;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How Wiro is reached. An instance is always usable: settings that could not work, or that would send the key or a
 * photo in the open, stop the start with a {@link WiroSettingsException}.
 *
 * @param apiKey from the Wiro dashboard; also the key of the signature
 * @param apiSecret empty for a project that authenticates by its key alone
 * @param readTimeout for one whole exchange, from the first byte sent to the last byte read
 * @param runTimeout the same for a Run, which carries the photo
 * @param maxAnswer the largest JSON answer that is read
 */
@ConfigurationProperties("wiro")
record WiroProperties(
        @DefaultValue("") String apiKey,
        @DefaultValue("") String apiSecret,
        @DefaultValue("https://api.wiro.ai/v1") String apiBaseUrl,
        @DefaultValue("wss://socket.wiro.ai/v1") String socketUrl,
        @DefaultValue("5s") Duration connectTimeout,
        @DefaultValue("30s") Duration readTimeout,
        @DefaultValue("120s") Duration runTimeout,
        @DefaultValue("2MB") DataSize maxAnswer) {

    WiroProperties {
        apiKey = apiKey.strip();
        apiSecret = apiSecret.strip();
        apiBaseUrl = apiBaseUrl.strip().replaceFirst("/+$", "");
        socketUrl = socketUrl.strip();
        SettingsCheck.credentials(apiKey, apiSecret);
        SettingsCheck.address("wiro.api-base-url", apiBaseUrl, "https", "http");
        SettingsCheck.address("wiro.socket-url", socketUrl, "wss", "ws");
        SettingsCheck.positive("wiro.connect-timeout", connectTimeout.toMillis());
        SettingsCheck.positive("wiro.read-timeout", readTimeout.toMillis());
        SettingsCheck.positive("wiro.run-timeout", runTimeout.toMillis());
        SettingsCheck.positive("wiro.max-answer", maxAnswer.toBytes());
    }

    URI apiBase() {
        return URI.create(apiBaseUrl);
    }

    URI socket() {
        return URI.create(socketUrl);
    }

    @Override
    public String toString() {
        return "Wiro at " + apiBaseUrl + (apiSecret.isEmpty() ? ", key only" : ", signed");
    }
}
