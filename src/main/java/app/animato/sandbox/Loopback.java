package app.animato.sandbox;

import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;

/** Tells addresses of this machine from all others, without asking a name server. */
final class Loopback {

    private static final Pattern NAMES = Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[::1]");

    private Loopback() {}

    static boolean isMeantBy(String address) {
        try {
            URI uri = URI.create(address);
            return ("http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme()))
                    && uri.getHost() != null
                    && NAMES.matcher(uri.getHost().toLowerCase(Locale.ROOT)).matches();
        } catch (IllegalArgumentException noAddress) {
            return false;
        }
    }
}
