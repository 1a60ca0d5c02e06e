package app.animato.account.security;

import java.util.List;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.CacheControlHeadersWriter;
import org.springframework.security.web.header.writers.CompositeHeaderWriter;
import org.springframework.security.web.header.writers.ContentSecurityPolicyHeaderWriter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.HstsHeaderWriter;
import org.springframework.security.web.header.writers.PermissionsPolicyHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.XContentTypeOptionsHeaderWriter;
import org.springframework.security.web.header.writers.frameoptions.XFrameOptionsHeaderWriter;
import org.springframework.security.web.header.writers.frameoptions.XFrameOptionsHeaderWriter.XFrameOptionsMode;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * What browsers are told about every answer. Written before the answer is made: Vaadin's pages are reached by a forward,
 * after which the response is closed and Spring Security, which writes as late as it can, comes too late. Media files
 * say themselves what they are and how long they are kept.
 */
final class PageHeaders {

    /** What is not meant to be looked at as a page can do nothing as one. Vaadin's pages bring a policy of their own. */
    private static final String NO_PAGE =
            "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /** The page for while the server is away, and the worker that keeps it. */
    private static final String PLAIN_PAGE = "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self';"
            + " img-src 'self'; connect-src 'self'; base-uri 'self'; form-action 'none'; frame-ancestors 'none'";

    private static final RequestMatcher PLAIN_PAGES = new OrRequestMatcher(
            PathPatternRequestMatcher.pathPattern("/offline"), PathPatternRequestMatcher.pathPattern("/sw.js"));

    /**
     * Of what a page could ask a device for, what ours never ask for. What they do ask for (full screen, the clipboard,
     * passkeys, playing by itself) a browser allows its own site unless it is told otherwise, and this is sent with every
     * answer.
     */
    private static final String PERMISSIONS =
            "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), hid=(), magnetometer=(),"
                    + " microphone=(), midi=(), payment=(), screen-wake-lock=(), serial=(), usb=(), xr-spatial-tracking=()";

    private static final RequestMatcher MEDIA = PathPatternRequestMatcher.pathPattern("/media/**");

    private PageHeaders() {}

    static void configure(HeadersConfigurer<HttpSecurity> headers) {
        HeaderWriter everywhere = new CompositeHeaderWriter(List.of(
                new XFrameOptionsHeaderWriter(XFrameOptionsMode.DENY),
                new ReferrerPolicyHeaderWriter(ReferrerPolicy.SAME_ORIGIN),
                new PermissionsPolicyHeaderWriter(PERMISSIONS),
                opener(),
                loader(),
                new HstsHeaderWriter()));
        HeaderWriter butForMedia = new CompositeHeaderWriter(List.of(
                new XContentTypeOptionsHeaderWriter(),
                new CacheControlHeadersWriter(),
                new DelegatingRequestMatcherHeaderWriter(
                        PLAIN_PAGES, new ContentSecurityPolicyHeaderWriter(PLAIN_PAGE)),
                new DelegatingRequestMatcherHeaderWriter(
                        new NegatedRequestMatcher(PLAIN_PAGES), new ContentSecurityPolicyHeaderWriter(NO_PAGE))));
        headers.defaultsDisabled()
                .addHeaderWriter(everywhere)
                .addHeaderWriter(
                        new DelegatingRequestMatcherHeaderWriter(new NegatedRequestMatcher(MEDIA), butForMedia))
                .withObjectPostProcessor(new ObjectPostProcessor<HeaderWriterFilter>() {
                    @Override
                    public <F extends HeaderWriterFilter> F postProcess(F filter) {
                        filter.setShouldWriteHeadersEagerly(true);
                        return filter;
                    }
                });
    }

    /** Another site's window that opened ours, or was opened by ours, has no hold of it. */
    private static HeaderWriter opener() {
        CrossOriginOpenerPolicyHeaderWriter writer = new CrossOriginOpenerPolicyHeaderWriter();
        writer.setPolicy(CrossOriginOpenerPolicy.SAME_ORIGIN);
        return writer;
    }

    /** Other sites cannot put what is ours into their pages. */
    private static HeaderWriter loader() {
        CrossOriginResourcePolicyHeaderWriter writer = new CrossOriginResourcePolicyHeaderWriter();
        writer.setPolicy(CrossOriginResourcePolicy.SAME_ORIGIN);
        return writer;
    }
}
