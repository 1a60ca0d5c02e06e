package app.animato.account.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Closes a session that was ended before anything is done in it, or a browser that stays signed in begins anew in it. The
 * browser is told to forget what it kept of its person.
 */
public final class EndedSessionFilter extends OncePerRequestFilter {

    private final String signInPage;
    private final HeaderWriter farewell;

    /** @param farewell what a browser is told whose person is signed in no longer */
    public EndedSessionFilter(String signInPage, HeaderWriter farewell) {
        this.signInPage = signInPage;
        this.farewell = farewell;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        boolean ended = session != null && LiveSessions.isEnded(session);
        if (ended || hasBeenShutOut(request)) {
            farewell.writeHeaders(request, response);
        }
        if (ended) {
            session.invalidate();
        }
        chain.doFilter(request, response);
    }

    /** A page that comes by here only when its session is gone for good. */
    private boolean hasBeenShutOut(HttpServletRequest request) {
        return request.getServletPath().equals(signInPage) && request.getParameter("ended") != null;
    }
}
