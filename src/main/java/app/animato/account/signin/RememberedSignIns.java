package app.animato.account.signin;

import app.animato.account.door.AccountAuthentication;
import app.animato.account.door.AfterPassword;
import app.animato.account.roster.AccountPrincipal;
import app.animato.account.roster.AccountUserDetailsService;
import app.animato.account.roster.Accounts;
import app.animato.shared.HouseCookies;
import app.animato.shared.SecretToken;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.web.authentication.rememberme.AbstractRememberMeServices;
import org.springframework.security.web.authentication.rememberme.InvalidCookieException;

/**
 * Keeps people signed in by a cookie with the secret of their sign-in. It stays the same as long as that lasts: a page
 * that comes back after a restart brings it several times at once.
 */
public final class RememberedSignIns extends AbstractRememberMeServices {

    private static final String WISHED = RememberedSignIns.class.getName();

    private final Accounts accounts;
    private final SignIns signIns;
    private final AfterPassword further;
    private final Duration longest;

    RememberedSignIns(
            String key,
            AccountUserDetailsService users,
            Accounts accounts,
            SignIns signIns,
            AfterPassword further,
            Duration longest,
            HouseCookies cookies) {
        super(key, users);
        this.accounts = accounts;
        this.signIns = signIns;
        this.further = further;
        this.longest = longest;
        setParameter("remember-me");
        setCookieName(cookies.everywhere("remember-me"));
        if (cookies.httpsAlone()) {
            setUseSecureCookie(true);
        }
        setCookieCustomizer(cookie -> cookie.setAttribute("SameSite", "Lax"));
    }

    /** Whoever comes back from elsewhere had said before that this browser shall stay signed in. */
    public static void wish(HttpServletRequest request) {
        request.setAttribute(WISHED, true);
    }

    @Override
    protected boolean rememberMeRequested(HttpServletRequest request, String parameter) {
        return request.getAttribute(WISHED) != null || super.rememberMeRequested(request, parameter);
    }

    @Override
    protected void onLoginSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication) {
        HttpSession session = request.getSession(false);
        if (session != null && authentication.getPrincipal() instanceof AccountPrincipal principal) {
            signIns.of(request, session, principal, AccountAuthentication.deed(authentication))
                    .map(signIns::remember)
                    .ifPresent(token ->
                            setCookie(new String[] {token.reveal()}, (int) longest.toSeconds(), request, response));
        }
    }

    @Override
    protected UserDetails processAutoLoginCookie(
            String[] parts, HttpServletRequest request, HttpServletResponse response) {
        return Optional.of(parts)
                .filter(all -> all.length == 1)
                .flatMap(all -> SecretToken.parse(all[0]))
                .flatMap(token -> signIns.recognise(token, request))
                .flatMap(signIn -> accounts.findPrincipal(signIn.account()))
                .filter(further::letsComeBack)
                .orElseThrow(() -> new InvalidCookieException("No such sign-in"));
    }

    /** Ends the sign-in itself, so that a copy of the cookie is worth nothing either. */
    @Override
    public void logout(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication) {
        super.logout(request, response, authentication);
        HttpSession session = request.getSession(false);
        if (session != null) {
            signIns.signOut(session);
        }
    }
}
