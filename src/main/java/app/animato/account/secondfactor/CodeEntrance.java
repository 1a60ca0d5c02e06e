package app.animato.account.secondfactor;

import app.animato.account.attempt.SignInAttempt;
import app.animato.account.attempt.SignInAttempts;
import app.animato.account.door.AccountAuthentication;
import app.animato.account.door.SignInDoor;
import app.animato.audit.AuditKind;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.stereotype.Component;

/** The door behind the password: whoever has typed the right one comes in by a code. */
@Component
public class CodeEntrance {

    /** Where codes are typed, and where they are sent; the view has this route. */
    public static final String PAGE = "/sign-in/code";

    private final SecondFactorCheck check;
    private final Threshold threshold;
    private final SignInAttempts attempts;

    CodeEntrance(SecondFactorCheck check, Threshold threshold, SignInAttempts attempts) {
        this.check = check;
        this.threshold = threshold;
        this.attempts = attempts;
    }

    /** From here on what is wanted is taken from this browser; returns the page where. */
    public String open(HttpServletRequest request, CodeWantedException wanted) {
        threshold.begin(request, wanted.principal(), wanted.next());
        return wanted.next().page();
    }

    /** Whether a code is taken from this browser. */
    public boolean isOpen(HttpServletRequest request) {
        return threshold.find(request, NextStep.TypeCode.class).isPresent();
    }

    public SignInDoor door() {
        return new SignInDoor(PathPatternRequestMatcher.pathPattern(HttpMethod.POST, PAGE), this::check, "expired");
    }

    private AccountAuthentication check(HttpServletRequest request) {
        Halfway halfway = threshold
                .find(request, NextStep.TypeCode.class)
                .filter(here -> check.isWanted(here.account().id()))
                .orElseThrow(() -> new CodeRefusedException(CodeRefusal.OVER));
        SignInAttempt attempt =
                attempts.of(request, Optional.of(halfway.account().email()));
        if (!attempts.mayTryCode(attempt)) {
            throw new CodeRefusedException(CodeRefusal.WAIT);
        }
        AuditKind way = Optional.ofNullable(request.getParameter("code"))
                .flatMap(typed -> check.use(halfway.account().id(), typed))
                .orElseThrow(() -> new CodeRefusedException(CodeRefusal.WRONG));
        attempts.codeSucceeded(attempt);
        return threshold.admit(request, halfway, way);
    }
}
