package app.animato.account.attempt;

import app.animato.account.EmailAddress;
import app.animato.account.roster.House;
import app.animato.shared.HouseCookies;
import app.animato.shared.Signature;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Recognises browsers that have been in an account before, by a signed cookie of their own for each account. It opens
 * nothing: it only keeps strangers' guesses from counting against the true person.
 */
@Component
public class KnownDevices {

    private static final Duration KEPT = Duration.ofDays(400);
    private static final Pattern SHAPE = Pattern.compile("([0-9a-f-]{36})\\.([A-Za-z0-9_-]{43})");
    private static final int NAME_LENGTH = 12;

    private final String key;
    private final HouseCookies cookies;

    KnownDevices(House house, HouseCookies cookies) {
        this.key = house.rememberKey();
        this.cookies = cookies;
    }

    /** The device's name, if it has proved before that it is the account's. */
    Optional<String> recognise(HttpServletRequest request, EmailAddress account) {
        String name = cookieName(account);
        return broughtBy(request)
                .filter(cookie -> cookie.getName().equals(name))
                .map(cookie -> SHAPE.matcher(cookie.getValue()))
                .filter(Matcher::matches)
                .filter(parts -> Signature.same(parts.group(2), proof(account, parts.group(1))))
                .map(parts -> parts.group(1))
                .findFirst();
    }

    /** To be called when the account's person has proved who they are. */
    void remember(HttpServletRequest request, HttpServletResponse response, EmailAddress account) {
        String device =
                recognise(request, account).orElseGet(() -> UUID.randomUUID().toString());
        Cookie cookie = new Cookie(cookieName(account), device + "." + proof(account, device));
        cookie.setPath(request.getContextPath() + "/");
        cookie.setMaxAge((int) KEPT.toSeconds());
        cookie.setHttpOnly(true);
        cookie.setSecure(cookies.secure(request));
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
    }

    private static Stream<Cookie> broughtBy(HttpServletRequest request) {
        Cookie @Nullable [] all = request.getCookies();
        return all == null ? Stream.empty() : Arrays.stream(all);
    }

    /** Says nothing of the account to whoever looks at the browser's cookies. */
    private String cookieName(EmailAddress account) {
        return cookies.everywhere(
                "device-" + Signature.of("device name " + account.value(), key).substring(0, NAME_LENGTH));
    }

    private String proof(EmailAddress account, String device) {
        return Signature.of("device " + device + " " + account.value(), key);
    }
}
