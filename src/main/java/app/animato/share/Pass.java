package app.animato.share;

import app.animato.shared.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a stranger's browser shows instead of the password on every further request: an end, signed with the salted hash
 * of the password, so that nothing is stored about the stranger and another password ends it.
 */
final class Pass {

    static final Duration LIFE = Duration.ofHours(12);

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
                && Signature.same(parts.group(2), signature(link, parts.group(1)));
    }

    private static String signature(OpenLink link, String end) {
        return Signature.of(link.id() + " " + end, link.passwordHash().orElseThrow());
    }
}
