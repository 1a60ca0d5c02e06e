package app.animato.account.attempt;

import app.animato.account.EmailAddress;
import app.animato.account.roster.AccountPrincipal;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.RememberMeAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/** Before a password is looked at: lets no more guesses through than {@link SignInLimits} allows. */
public final class SignInGate extends OncePerRequestFilter implements SessionAuthenticationStrategy {

    private static final String ATTEMPT = SignInGate.class.getName();

    private final RequestMatcher signIn;
    private final String refusedPage;
    private final SignInAttempts attempts;
    private final KnownDevices devices;

    public SignInGate(String signInPage, SignInAttempts attempts, KnownDevices devices) {
        this.signIn = PathPatternRequestMatcher.pathPattern(HttpMethod.POST, signInPage);
        this.refusedPage = signInPage + "?wait";
        this.attempts = attempts;
        this.devices = devices;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !signIn.matches(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        SignInAttempt attempt = attempts.of(
                request, Optional.ofNullable(request.getParameter("username")).flatMap(EmailAddress::parse));
        if (attempts.mayTry(attempt)) {
            request.setAttribute(ATTEMPT, attempt);
            chain.doFilter(request, response);
        } else {
            response.sendRedirect(request.getContextPath() + refusedPage);
        }
    }

    /** The password that the request brought was right, though nobody is let in by it alone: the try costs nothing. */
    public void passwordWasRight(HttpServletRequest request) {
        if (request.getAttribute(ATTEMPT) instanceof SignInAttempt attempt) {
            attempts.succeeded(attempt);
        }
    }

    /** Somebody has proved who they are: the try costs nothing, and the browser is known from now on. */
    @Override
    public void onAuthentication(
            Authentication authentication, HttpServletRequest request, HttpServletResponse response) {
        passwordWasRight(request);
        if (!(authentication instanceof RememberMeAuthenticationToken)
                && authentication.getPrincipal() instanceof AccountPrincipal principal) {
            devices.remember(request, response, principal.account().email());
        }
    }
}
