package app.animato.share;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What a stranger's browser shows instead of the password on every further request: an end, signed with the salted hash
 * of the password, so that nothing is stored about the stranger and another password ends it.
 */
final class Pass {

    static final Duration LIFE = Duration.ofHours(12);

    private static final String ALGORITHM = "HmacSHA256";
    private static final Pattern SHAPE = Pattern.compile("(\\d{1,12})\\.([A-Za-z0-9_-]{43})");

    private Pass() {}

    static String issue(OpenLink link, Instant now) {
        String end = Long.toString(now.plus(LIFE).getEpochSecond());
        return end + "." + signature(link, end);
    }

    static boolean opens(OpenLink link, String pass, Instant now) {
        Matcher parts = SHAPE.matcher(pass);
        return parts.matches()
                && Instant.ofEpochSecond(Long.parseLong(parts.group(1))).isAfter(now)
                && MessageDigest.isEqual(ascii(parts.group(2)), ascii(signature(link, parts.group(1))));
    }

    private static String signature(OpenLink link, String end) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(ascii(link.passwordHash().orElseThrow()), ALGORITHM));
            byte[] signature = mac.doFinal(ascii(link.id() + " " + end));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(signature);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java knows " + ALGORITHM, e);
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
