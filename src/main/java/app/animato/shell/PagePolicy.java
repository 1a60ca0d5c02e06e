package app.animato.shell;

import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import org.jsoup.nodes.Document;

/**
 * What a page may load and run: what comes from here, and of what is written into the page itself only what bears the
 * page's own secret, which nobody can know who smuggled something into it.
 */
final class PagePolicy {

    private static final String HEADER = "Content-Security-Policy";

    private static final SecureRandom RANDOM = new SecureRandom();

    private static final int SECRET_BYTES = 18;

    private PagePolicy() {}

    /** To be called when the page is complete: what is added to it later does not run. */
    static void seal(IndexHtmlResponse response) {
        String secret = newSecret();
        Document page = response.getDocument();
        page.select("script").attr("nonce", secret);
        response.getVaadinResponse().setHeader(HEADER, policy(secret));
    }

    private static String newSecret() {
        byte[] secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        return Base64.getEncoder().encodeToString(secret);
    }

    private static String policy(String secret) {
        return String.join(
                "; ",
                List.of(
                        "default-src 'none'",
                        "script-src 'self' 'nonce-" + secret + "' 'unsafe-eval'",
                        "style-src 'self' 'unsafe-inline'",
                        "img-src 'self' blob: data:",
                        "media-src 'self' blob:",
                        "font-src 'self' data:",
                        "connect-src 'self'",
                        "manifest-src 'self'",
                        "worker-src 'self'",
                        "object-src 'none'",
                        "base-uri 'self'",
                        "form-action 'self'",
                        "frame-ancestors 'none'"));
    }
}
