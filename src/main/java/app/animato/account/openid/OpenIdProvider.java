package app.animato.account.openid;

import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.RequestEntity;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpServerErrorException;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestTemplate;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The OpenID provider of this house. It is asked what it can do when it is needed first, so that a provider that is away
 * keeps nobody from starting, nor from signing in with a password.
 */
@Component
class OpenIdProvider {

    private static final Logger log = LoggerFactory.getLogger(OpenIdProvider.class);

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final ParameterizedTypeReference<Map<String, Object>> JSON = new ParameterizedTypeReference<>() {};

    private final OpenIdSettings settings;
    private final Clock clock;
    private final JdkClientHttpRequestFactory requests;
    private final AtomicReference<Optional<Known>> known = new AtomicReference<>(Optional.empty());

    /** @param check exchanges a code for a token, and lets no token pass that is not what it should be */
    private record Known(ClientRegistration client, OidcAuthorizationCodeAuthenticationProvider check) {}

    OpenIdProvider(OpenIdSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        this.requests = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                .connectTimeout(PATIENCE)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build());
        requests.setReadTimeout(PATIENCE);
    }

    /** What people call it; empty where there is none. */
    Optional<String> name() {
        return settings.provider();
    }

    String issuer() {
        return settings.issuer();
    }

    /**
     * This house, as the provider knows it.
     *
     * @throws OpenIdException when the provider is away
     */
    ClientRegistration client() {
        return known().client();
    }

    /**
     * Who it says that somebody is. The signature, issuer, audience, time and nonce are what they should be.
     *
     * @throws OpenIdException when it does not say so
     */
    OpenIdPerson identify(OAuth2AuthorizationRequest asked, String code) {
        Known provider = known();
        try {
            OAuth2LoginAuthenticationToken said = (OAuth2LoginAuthenticationToken) provider.check()
                    .authenticate(new OAuth2LoginAuthenticationToken(
                            provider.client(), new OAuth2AuthorizationExchange(asked, answer(asked, code))));
            if (said != null && said.getPrincipal() instanceof OidcUser user) {
                return OpenIdPerson.of(user);
            }
            throw new OpenIdException(OpenIdRefusal.NOT_PROVEN);
        } catch (OpenIdException refused) {
            throw refused;
        } catch (AuthenticationException | RestClientException | IllegalArgumentException refused) {
            log.info("The OpenID provider's answer is not taken: {}", refused.getMessage());
            throw new OpenIdException(isAway(refused) ? OpenIdRefusal.AWAY : OpenIdRefusal.NOT_PROVEN, refused);
        }
    }

    private static OAuth2AuthorizationResponse answer(OAuth2AuthorizationRequest asked, String code) {
        return OAuth2AuthorizationResponse.success(code)
                .state(Objects.requireNonNull(asked.getState()))
                .redirectUri(Objects.requireNonNull(asked.getRedirectUri()))
                .build();
    }

    private static boolean isAway(Throwable trouble) {
        return Stream.<@Nullable Throwable>iterate(
                        trouble, each -> each != null, each -> each == null ? null : each.getCause())
                .anyMatch(each -> each instanceof IOException || each instanceof HttpServerErrorException);
    }

    private Known known() {
        return known.get().orElseGet(() -> {
            Known found = discover();
            known.set(Optional.of(found));
            return found;
        });
    }

    private Known discover() {
        try {
            ClientRegistration client = describe();
            return new Known(client, OpenIdChecks.of(client, requests, clock));
        } catch (RestClientException | IllegalArgumentException | IllegalStateException trouble) {
            log.warn("The OpenID provider {} does not say how to sign in: {}", issuer(), trouble.getMessage());
            throw new OpenIdException(OpenIdRefusal.AWAY, trouble);
        }
    }

    private ClientRegistration describe() {
        String address = UriComponentsBuilder.fromUriString(issuer().replaceFirst("/$", ""))
                .path("/.well-known/openid-configuration")
                .toUriString();
        Map<String, Object> said = Optional.ofNullable(new RestTemplate(requests)
                        .exchange(RequestEntity.get(address).build(), JSON)
                        .getBody())
                .orElseThrow(() -> new IllegalStateException("It says nothing"));
        if (!issuer().equals(said.get("issuer"))) {
            throw new IllegalStateException("It is another one, " + said.get("issuer"));
        }
        ClientRegistration.Builder client = ClientRegistrations.fromOidcConfiguration(said)
                .registrationId("openid")
                .clientId(settings.clientId())
                .clientSecret(settings.clientSecret())
                .clientSettings(ClientRegistration.ClientSettings.builder()
                        .requireProofKey(true)
                        .build())
                .redirectUri("{baseUrl}" + OpenIdEntrance.BACK)
                .scope("openid", "email");
        return (settings.clientSecret().isEmpty()
                        ? client.clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
                        : client)
                .build();
    }
}
