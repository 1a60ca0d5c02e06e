package app.animato.account.passkey;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Who a passkey is made for: a host, and the one address at which it may be used.
 *
 * @param id the host, which the passkey belongs to for good
 * @param origin scheme, host and port as browsers write them
 */
public record RelyingParty(String id, String origin) {

    private static final String HTTPS = "https";
    private static final String LOCALHOST = "localhost";
    private static final Pattern NUMBERS = Pattern.compile("[0-9.]+|\\[.*");
    private static final int HTTP_PORT = 80;
    private static final int HTTPS_PORT = 443;

    /** Empty where browsers make none: without TLS but on this machine itself, and where the host has no name. */
    static Optional<RelyingParty> at(URI address) {
        return Optional.ofNullable(address.getHost())
                .map(host -> host.toLowerCase(Locale.ROOT))
                .filter(host -> !NUMBERS.matcher(host).matches())
                .filter(host -> isLocal(host) || HTTPS.equalsIgnoreCase(address.getScheme()))
                .map(host -> new RelyingParty(host, origin(address, host)));
    }

    /** Empty unless the address is this machine's own, by its name. */
    static Optional<RelyingParty> here(URI address) {
        return at(address).filter(party -> isLocal(party.id()));
    }

    private static boolean isLocal(String host) {
        return host.equals(LOCALHOST);
    }

    private static String origin(URI address, String host) {
        String scheme = address.getScheme().toLowerCase(Locale.ROOT);
        int usual = scheme.equals(HTTPS) ? HTTPS_PORT : HTTP_PORT;
        return scheme + "://" + host
                + (address.getPort() < 0 || address.getPort() == usual ? "" : ":" + address.getPort());
    }
}
