package app.animato.account.security;

import app.animato.shared.LinkAddress;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * Opens a line for news to our own pages alone. Browsers let any page of any site open one, and may bring the person's
 * cookies along; nothing but the name of the site tells them apart.
 */
@Component
class SocketOriginFilter extends OncePerRequestFilter implements Ordered {

    private final LinkAddress address;

    SocketOriginFilter(LinkAddress address) {
        this.address = address;
    }

    /** Before whatever answers such requests. */
    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE + 50;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !"websocket".equalsIgnoreCase(request.getHeader(HttpHeaders.UPGRADE));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        @Nullable String origin = request.getHeader(HttpHeaders.ORIGIN);
        if (origin == null || isOurs(origin, request)) {
            chain.doFilter(request, response);
        } else {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    /** Only programs that are no browsers leave the origin out, and they bring no cookies but their own. */
    private boolean isOurs(String origin, HttpServletRequest request) {
        Optional<String> asking = authority(origin);
        return asking.isPresent()
                && (asking.equals(authority(home(request))) || asking.equals(authority(address.root(""))));
    }

    /** As the browser knows us, by what it says itself or by what a proxy that is trusted says of it. */
    private static String home(HttpServletRequest request) {
        return ServletUriComponentsBuilder.fromRequestUri(request).build().toUriString();
    }

    private static Optional<String> authority(String address) {
        try {
            return Optional.ofNullable(URI.create(address).getAuthority());
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }
}
