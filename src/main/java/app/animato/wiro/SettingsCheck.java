package app.animato.wiro;

import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/** What the settings under {@code wiro} must be; its complaints never repeat a value, which may hold a secret. */
final class SettingsCheck {

    private SettingsCheck() {}

    static void credentials(String key, String secret) {
        if (key.isEmpty()) {
            throw new WiroSettingsException(
                    secret.isEmpty()
                            ? "wiro.api-key is empty."
                            : "wiro.api-secret is set but wiro.api-key is empty; the secret is of no use alone.");
        }
        if (!key.chars().allMatch(c -> c > ' ' && c < 127)) {
            throw new WiroSettingsException("wiro.api-key holds a character that cannot stand in an HTTP header.");
        }
    }

    static void address(String name, String value, String safeScheme, String plainScheme) {
        URI address = parse(name, value);
        String scheme = address.getScheme();
        if (!safeScheme.equalsIgnoreCase(scheme) && !plainScheme.equalsIgnoreCase(scheme)) {
            throw new WiroSettingsException("%s must be an absolute %s:// address.".formatted(name, safeScheme));
        }
        @Nullable String host = address.getHost();
        if (host == null) {
            throw new WiroSettingsException(name + " names no host.");
        }
        if (address.getRawUserInfo() != null) {
            throw new WiroSettingsException(name + " must not hold a user name or password.");
        }
        if (address.getRawQuery() != null || address.getRawFragment() != null) {
            throw new WiroSettingsException(name + " must not hold a query or a fragment.");
        }
        if (plainScheme.equalsIgnoreCase(scheme) && !Loopback.is(host)) {
            throw new WiroSettingsException(
                    "%s would send the key and photos unencrypted: use %s://; plain %s:// is for this machine only."
                            .formatted(name, safeScheme, plainScheme));
        }
    }

    static void positive(String name, long value) {
        if (value <= 0) {
            throw new WiroSettingsException(name + " must be greater than zero.");
        }
    }

    private static URI parse(String name, String value) {
        try {
            return new URI(value);
        } catch (URISyntaxException e) {
            throw new WiroSettingsException(name + " is not an address.");
        }
    }
}
