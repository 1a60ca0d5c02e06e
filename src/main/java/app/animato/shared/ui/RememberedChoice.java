package app.animato.shared.ui;

import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinService;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A choice that a browser keeps for its person, signed in or not. Nothing secret: the page that stands in while the
 * server is away reads it too.
 */
enum RememberedChoice {
    LANGUAGE,
    THEME,
    LETTER_KEYS;

    private static final Duration KEPT = Duration.ofDays(365);

    Optional<String> read(VaadinRequest request) {
        Cookie @Nullable [] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(cookieName()))
                        .map(Cookie::getValue)
                        .findFirst();
    }

    /** To be called while a request of the browser is being answered. */
    void write(String value) {
        VaadinRequest request = VaadinService.getCurrentRequest();
        VaadinResponse response = VaadinService.getCurrentResponse();
        Cookie cookie = new Cookie(cookieName(), value);
        cookie.setPath(request.getContextPath() + "/");
        cookie.setMaxAge((int) KEPT.toSeconds());
        cookie.setSecure(request.isSecure());
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
    }

    private String cookieName() {
        return switch (this) {
            case LANGUAGE -> "language";
            case THEME -> "theme";
            case LETTER_KEYS -> "letter-keys";
        };
    }
}
