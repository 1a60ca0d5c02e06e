package app.animato.account.signin;

import app.animato.account.door.AccountAuthentication;
import app.animato.account.roster.AccountPrincipal;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Set;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Knows the sign-in of every session, and notes when its person does something. What an open page does by itself, its
 * heartbeat, its line for news and the videos that play on it, is not taken for a person.
 */
public final class SignInFilter extends OncePerRequestFilter {

    private static final Set<String> BY_ITSELF = Set.of("heartbeat", "push");

    private final SignIns signIns;
    private final SecurityContextHolderStrategy contexts;

    public SignInFilter(SignIns signIns, SecurityContextHolderStrategy contexts) {
        this.signIns = signIns;
        this.contexts = contexts;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication authentication = contexts.getContext().getAuthentication();
        HttpSession session = request.getSession(false);
        if (session != null
                && authentication != null
                && authentication.getPrincipal() instanceof AccountPrincipal principal) {
            if (signIns.of(request, session, principal, AccountAuthentication.deed(authentication))
                    .filter(id -> !isByAPerson(request) || signIns.see(id, session))
                    .isEmpty()) {
                turnAway(session);
            }
        }
        chain.doFilter(request, response);
    }

    private void turnAway(HttpSession session) {
        session.invalidate();
        contexts.clearContext();
    }

    private static boolean isByAPerson(HttpServletRequest request) {
        String kind = request.getParameter("v-r");
        return (kind == null || !BY_ITSELF.contains(kind))
                && !request.getServletPath().startsWith("/media/");
    }
}
