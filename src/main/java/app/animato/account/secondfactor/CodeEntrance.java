package app.animato.account.secondfactor;

import app.animato.account.attempt.SignInAttempt;
import app.animato.account.attempt.SignInAttempts;
import app.animato.account.door.AccountAuthentication;
import app.animato.account.door.Admission;
import app.animato.account.door.SignInDoor;
import app.animato.account.roster.AccountPrincipal;
import app.animato.account.signin.RememberedSignIns;
import app.animato.audit.AuditKind;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.stereotype.Component;

/**
 * The door behind the password. That it was right is kept in the session for a few minutes, in which nobody is signed in
 * yet, and with which nothing but a code can be tried.
 */
@Component
public class CodeEntrance {

    /** Where codes are typed, and where they are sent; the view has this route. */
    public static final String PAGE = "/sign-in/code";

    static final Duration LIFE = Duration.ofMinutes(5);

    private static final String HALFWAY = CodeEntrance.class.getName();

    private final SecondFactorCheck check;
    private final SignInAttempts attempts;
    private final Admission admission;
    private final Clock clock;

    CodeEntrance(SecondFactorCheck check, SignInAttempts attempts, Admission admission, Clock clock) {
        this.check = check;
        this.attempts = attempts;
        this.admission = admission;
        this.clock = clock;
    }

    /** From here on a code is taken from this browser, whose session may have been somebody else's until now. */
    public void open(HttpServletRequest request, CodeWantedException wanted) {
        AccountPrincipal principal = wanted.principal();
        Halfway halfway = new Halfway(
                principal.account().id(),
                principal.account().email(),
                principal.passwordVersion(),
                request.getParameter("remember-me") != null,
                clock.instant().plus(LIFE));
        request.getSession().setAttribute(HALFWAY, halfway);
        request.changeSessionId();
    }

    /** Whether a code is taken from this browser. */
    public boolean isOpen(HttpServletRequest request) {
        return find(request).isPresent();
    }

    private Optional<Halfway> find(HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false))
                .flatMap(session -> Optional.ofNullable(session.getAttribute(HALFWAY)))
                .map(Halfway.class::cast)
                .filter(halfway -> halfway.end().isAfter(clock.instant()));
    }

    public SignInDoor door() {
        return new SignInDoor(PathPatternRequestMatcher.pathPattern(HttpMethod.POST, PAGE), this::check, "expired");
    }

    private AccountAuthentication check(HttpServletRequest request) {
        Halfway halfway = find(request)
                .filter(here -> check.isWanted(here.account()))
                .orElseThrow(() -> new CodeRefusedException(CodeRefusal.OVER));
        SignInAttempt attempt = attempts.of(request, Optional.of(halfway.email()));
        if (!attempts.mayTryCode(attempt)) {
            throw new CodeRefusedException(CodeRefusal.WAIT);
        }
        AuditKind way = Optional.ofNullable(request.getParameter("code"))
                .flatMap(typed -> check.use(halfway.account(), typed))
                .orElseThrow(() -> new CodeRefusedException(CodeRefusal.WRONG));
        attempts.codeSucceeded(attempt);
        request.getSession().removeAttribute(HALFWAY);
        return admit(request, halfway, way);
    }

    private AccountAuthentication admit(HttpServletRequest request, Halfway halfway, AuditKind way) {
        AccountAuthentication authentication = admission.admit(halfway.account(), way);
        if (authentication.getPrincipal().passwordVersion() != halfway.passwordVersion()) {
            throw new CodeRefusedException(CodeRefusal.OVER);
        }
        if (halfway.remember()) {
            RememberedSignIns.wish(request);
        }
        return authentication;
    }
}
