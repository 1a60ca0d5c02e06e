package app.animato.shared;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * What the cookies are called that open something. Where people come by https, browsers keep them to https and take none
 * of that name from anywhere else: neither another host of the same domain nor a line that is listened in on can slip one
 * in.
 */
@Component
public final class HouseCookies {

    private final boolean https;
    private final boolean ownsTheHost;

    HouseCookies(
            @Value("${animato.public-url:}") String publicUrl,
            @Value("${server.servlet.context-path:}") String contextPath) {
        https = publicUrl.strip().toLowerCase(Locale.ROOT).startsWith("https://");
        ownsTheHost = contextPath.isEmpty() || contextPath.equals("/");
    }

    /** Of a cookie for all addresses of the house. */
    public String everywhere(String name) {
        return https && ownsTheHost ? "__Host-" + name : somewhere(name);
    }

    /** Of a cookie for a part of them. */
    public String somewhere(String name) {
        return https ? "__Secure-" + name : name;
    }

    /** Whether people come by https as a rule. */
    public boolean httpsAlone() {
        return https;
    }

    /** Whether a cookie is kept to https. */
    public boolean secure(HttpServletRequest request) {
        return https || request.isSecure();
    }
}
