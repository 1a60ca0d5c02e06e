package app.animato.share;

import app.animato.shared.LinkAddress;
import app.animato.shared.ui.Language;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
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
        return new Stranger(locale(request), address.root(usedNow), request.getContextPath());
    }

    /** With the region, so that dates are written as they are there; English for everybody whose language is not ours. */
    private static Locale locale(HttpServletRequest request) {
        return Collections.list(request.getLocales()).stream()
                .filter(wish -> Language.find(wish).isPresent())
                .findFirst()
                .map(wish -> Locale.of(wish.getLanguage(), wish.getCountry()))
                .orElse(Locale.ENGLISH);
    }
}
