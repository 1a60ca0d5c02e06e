package app.animato.account.password;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Optional;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.security.authentication.password.CompromisedPasswordChecker;
import org.springframework.security.web.authentication.password.HaveIBeenPwnedRestApiPasswordChecker;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/**
 * Knows passwords that have been stolen somewhere, in a house that has it asked. Five of the forty digits of a hash go out, of
 * a thousand passwords alike, and what comes back is compared here. When nobody answers every password is taken, which
 * the log says: a person who wants another password shall get one.
 */
@Component
@EnableConfigurationProperties(LeakSettings.class)
class LeakedPasswords {

    private static final Duration PATIENCE = Duration.ofSeconds(4);

    private final Optional<CompromisedPasswordChecker> asked;

    LeakedPasswords(LeakSettings settings) {
        asked = settings.leaked() ? Optional.of(service(settings)) : Optional.empty();
    }

    private static CompromisedPasswordChecker service(LeakSettings settings) {
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                .connectTimeout(PATIENCE)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build());
        requests.setReadTimeout(PATIENCE);
        HaveIBeenPwnedRestApiPasswordChecker service = new HaveIBeenPwnedRestApiPasswordChecker();
        service.setRestClient(RestClient.builder()
                .baseUrl(settings.leakedAddress())
                .requestFactory(requests)
                // However many there are of a kind, the answer has the same length.
                .defaultHeader("Add-Padding", "true")
                .build());
        return service;
    }

    boolean contain(String password) {
        return asked.filter(service -> service.check(password).isCompromised()).isPresent();
    }
}
