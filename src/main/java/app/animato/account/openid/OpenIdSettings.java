package app.animato.account.openid;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The OpenID provider by which people may sign in; there is none where no issuer is named.
 *
 * @param issuer its address, as it names itself in its tokens
 * @param clientSecret empty for a client that has none
 * @param name what people call it
 * @param everybody whether whoever it knows may have an account, whatever registration says
 */
@ConfigurationProperties("animato.openid")
record OpenIdSettings(
        @DefaultValue("") String issuer,
        @DefaultValue("") String clientId,
        @DefaultValue("") String clientSecret,
        @DefaultValue("OpenID") String name,
        @DefaultValue("false") boolean everybody) {

    private static final int LONGEST = 500;

    OpenIdSettings {
        issuer = issuer.strip();
        if (!issuer.isEmpty()) {
            if (clientId.isBlank()) {
                throw new IllegalArgumentException(
                        "animato.openid.client-id must be set where animato.openid.issuer is");
            }
            if (issuer.length() > LONGEST || !isConfidential(issuer)) {
                throw new IllegalArgumentException(
                        "animato.openid.issuer must be an https:// address without ? and #: what comes from it opens accounts");
            }
        }
    }

    /** Empty where there is no provider. */
    Optional<String> provider() {
        return issuer.isEmpty() ? Optional.empty() : Optional.of(name.strip());
    }

    private static boolean isConfidential(String address) {
        try {
            URI uri = URI.create(address);
            return uri.getHost() != null
                    && uri.getQuery() == null
                    && uri.getFragment() == null
                    && ("https".equals(uri.getScheme()) || ("http".equals(uri.getScheme()) && isHere(uri.getHost())));
        } catch (IllegalArgumentException noAddress) {
            return false;
        }
    }

    /** Nothing is looked up for it. */
    private static boolean isHere(String host) {
        try {
            return host.equals("localhost")
                    || (host.matches("[0-9.]+|\\[.*")
                            && InetAddress.getByName(host).isLoopbackAddress());
        } catch (UnknownHostException noAddress) {
            return false;
        }
    }
}
