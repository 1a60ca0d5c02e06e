package app.animato.generation.attempt;

import java.net.URI;
import java.net.URISyntaxException;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the provider can reach us. An instance is always usable: an address that could not work stops the start with a
 * {@link PublicAddressException}.
 *
 * @param publicUrl the address under which people, and so the provider, reach the start page; empty when there is none
 * @param localCallback whether the provider runs on this machine, so that it can always reach us
 */
@ConfigurationProperties("animato")
public record CallbackSettings(
        @DefaultValue("") String publicUrl,
        @DefaultValue("false") boolean localCallback) {

    public CallbackSettings {
        publicUrl = publicUrl.strip().replaceFirst("/+$", "");
        if (!publicUrl.isEmpty()) {
            check(publicUrl);
        }
    }

    private static void check(String publicUrl) {
        URI address = parse(publicUrl);
        if (!"https".equalsIgnoreCase(address.getScheme()) && !"http".equalsIgnoreCase(address.getScheme())) {
            throw new PublicAddressException("animato.public-url must be an absolute https:// or http:// address.");
        }
        if (address.getHost() == null) {
            throw new PublicAddressException("animato.public-url names no host.");
        }
        if (address.getRawUserInfo() != null) {
            throw new PublicAddressException("animato.public-url must not hold a user name or password.");
        }
        if (address.getRawQuery() != null || address.getRawFragment() != null) {
            throw new PublicAddressException("animato.public-url must not hold a query or a fragment.");
        }
    }

    private static URI parse(String address) {
        try {
            return new URI(address);
        } catch (URISyntaxException e) {
            throw new PublicAddressException("animato.public-url is not an address.");
        }
    }
}
