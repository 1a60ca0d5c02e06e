package app.animato.account.secondfactor;

import app.animato.account.door.AccountAuthentication;
import app.animato.account.door.Admission;
import app.animato.account.roster.AccountPrincipal;
import app.animato.account.signin.RememberedSignIns;
import app.animato.audit.AuditKind;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Keeps in a browser's session for a few minutes that the right password was typed there. Nobody is signed in by that, and
 * nothing can be done with it but the next step.
 */
@Component
class Threshold {

    static final String HALFWAY = Threshold.class.getName();

    private final Admission admission;
    private final Clock clock;

    Threshold(Admission admission, Clock clock) {
        this.admission = admission;
        this.clock = clock;
    }

    /** From here on the step can be done in this browser, whose session may have been somebody else's until now. */
    void begin(HttpServletRequest request, AccountPrincipal principal, NextStep next) {
        keep(
                request,
                new Halfway(
                        principal.account(),
                        principal.passwordVersion(),
                        request.getParameter("remember-me") != null,
                        next,
                        clock.instant().plus(next.life())));
        request.changeSessionId();
    }

    /** Who has done one step goes on with this one. */
    void goOn(HttpServletRequest request, Halfway halfway, NextStep next) {
        keep(
                request,
                new Halfway(
                        halfway.account(),
                        halfway.passwordVersion(),
                        halfway.remember(),
                        next,
                        clock.instant().plus(next.life())));
    }

    private static void keep(HttpServletRequest request, Halfway halfway) {
        request.getSession().setAttribute(HALFWAY, halfway);
    }

    /** Who stands there before a step of this kind. */
    Optional<Halfway> find(HttpServletRequest request, Class<? extends NextStep> next) {
        return Optional.ofNullable(request.getSession(false))
                .flatMap(session -> Optional.ofNullable(session.getAttribute(HALFWAY)))
                .map(Halfway.class::cast)
                .filter(halfway -> next.isInstance(halfway.next()))
                .filter(halfway -> halfway.end().isAfter(clock.instant()));
    }

    /**
     * Lets them in, as far as their account may come in and the password is what it was.
     *
     * @param way what coming in this way is called
     */
    AccountAuthentication admit(HttpServletRequest request, Halfway halfway, AuditKind way) {
        request.getSession().removeAttribute(HALFWAY);
        AccountAuthentication authentication = admission.admit(halfway.account().id(), way);
        if (authentication.getPrincipal().passwordVersion() != halfway.passwordVersion()) {
            throw new CodeRefusedException(CodeRefusal.OVER);
        }
        if (halfway.remember()) {
            RememberedSignIns.wish(request);
        }
        return authentication;
    }
}
