package app.animato.account.openid;

import app.animato.account.roster.AccountPrincipal;
import app.animato.shared.SecretToken;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Sends whoever follows the link on the page for signing in to the OpenID provider. Who is signed in already has nothing
 * to look for there: their pages are open, and another one's sign-in would end them.
 */
public final class OpenIdStartFilter extends OncePerRequestFilter {

    private static final RequestMatcher START =
            PathPatternRequestMatcher.pathPattern(HttpMethod.GET, OpenIdEntrance.START);

    private final OpenIdEntrance entrance;
    private final String signInPage;
    private final SecurityContextHolderStrategy contexts;

    public OpenIdStartFilter(OpenIdEntrance entrance, String signInPage, SecurityContextHolderStrategy contexts) {
        this.entrance = entrance;
        this.signInPage = signInPage;
        this.contexts = contexts;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !START.matches(request) || entrance.name().isEmpty();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication known = contexts.getContext().getAuthentication();
        if (known != null && known.getPrincipal() instanceof AccountPrincipal) {
            response.sendRedirect(request.getContextPath() + "/");
            return;
        }
        Optional<String> invitation = Optional.ofNullable(request.getParameter("invitation"))
                .filter(secret -> SecretToken.parse(secret).isPresent());
        boolean remember = request.getParameter("remember-me") != null;
        try {
            response.sendRedirect(entrance.send(request, OpenIdErrand.signIn(invitation, remember)));
        } catch (OpenIdException away) {
            response.sendRedirect(request.getContextPath() + signInPage + "?openid="
                    + away.reason().word());
        }
    }
}
