package app.animato.account.openid;

import app.animato.account.openid.OpenIdErrand.Purpose;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/** Takes back those who were sent to the OpenID provider while they were signed in. */
public final class OpenIdReturnFilter extends OncePerRequestFilter {

    private static final RequestMatcher BACK =
            PathPatternRequestMatcher.pathPattern(HttpMethod.GET, OpenIdEntrance.BACK);

    private final OpenIdEntrance entrance;
    private final OpenIdLinks links;
    private final String page;

    /** @param page where people look after their account */
    public OpenIdReturnFilter(OpenIdEntrance entrance, OpenIdLinks links, String page) {
        this.entrance = entrance;
        this.links = links;
        this.page = page;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !BACK.matches(request)
                || entrance.purpose(request)
                        .filter(purpose -> purpose != Purpose.SIGN_IN)
                        .isEmpty();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.sendRedirect(request.getContextPath() + page + "?openid=" + outcome(request));
    }

    private String outcome(HttpServletRequest request) {
        try {
            return links.receive(request) == Purpose.LINK ? OpenIdLinks.LINKED : OpenIdLinks.PROVEN;
        } catch (OpenIdException refused) {
            return refused.reason().word();
        }
    }
}
