package app.animato.share;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * Whom a page is written for.
 *
 * @param home the application's root as strangers type it, for addresses that other programs read
 * @param root the application's root for addresses on the page itself: empty, or a path without a slash at its end
 */
record Stranger(Locale locale, String home, String root) {

    static Stranger of(HttpServletRequest request, LinkAddress address) {
        String usedNow =
                ServletUriComponentsBuilder.fromContextPath(request).build().toUriString();
        return new Stranger(Language.of(request.getLocales()), address.root(usedNow), request.getContextPath());
    }
}
