package app.animato.wiro;

import java.net.URI;
import java.util.Locale;

/**
 * Where outputs may be fetched from: Wiro's own hosts over HTTPS, and, while the API itself is served from this
 * machine, that very host and port. An address in an answer is not a reason to call any other host.
 */
final class OutputHosts {

    private final URI apiBase;

    OutputHosts(URI apiBase) {
        this.apiBase = apiBase;
    }

    boolean allow(URI address) {
        String host = address.getHost();
        if (host == null || address.getRawUserInfo() != null) {
            return false;
        }
        return isWiro(address, host.toLowerCase(Locale.ROOT)) || isLocalApi(address, host);
    }

    private static boolean isWiro(URI address, String host) {
        return "https".equalsIgnoreCase(address.getScheme())
                && host.endsWith(".wiro.ai")
                && (address.getPort() == -1 || address.getPort() == 443);
    }

    private boolean isLocalApi(URI address, String host) {
        return Loopback.is(host)
                && host.equalsIgnoreCase(apiBase.getHost())
                && address.getPort() == apiBase.getPort()
                && "http".equalsIgnoreCase(address.getScheme())
                && "http".equalsIgnoreCase(apiBase.getScheme());
    }
}
