package app.animato.account.secondfactor;

import app.animato.account.attempt.SignInAttempt;
import app.animato.account.attempt.SignInAttempts;
import app.animato.account.door.AccountAuthentication;
import app.animato.account.door.SignInDoor;
import app.animato.account.roster.AccountPrincipal;
import app.animato.account.roster.Accounts;
import app.animato.account.secondfactor.SecondFactorOutcome.Done;
import app.animato.account.secondfactor.SecondFactorOutcome.Reason;
import app.animato.account.secondfactor.SecondFactorOutcome.Refused;
import app.animato.account.signin.SignIns;
import app.animato.audit.AuditKind;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.stereotype.Component;

/**
 * The door for whoever has typed the right password in a house that demands codes, and has none: they give their app its
 * key first, and come in when it has shown that it knows it.
 */
@Component
public class SetUpEntrance {

    /** Where that is done, and where those come in who have done it; the view has this route. */
    public static final String PAGE = "/sign-in/set-up";

    private final Threshold threshold;
    private final KeyHandover handover;
    private final Accounts accounts;
    private final SignInAttempts attempts;
    private final SignIns signIns;

    SetUpEntrance(
            Threshold threshold, KeyHandover handover, Accounts accounts, SignInAttempts attempts, SignIns signIns) {
        this.threshold = threshold;
        this.handover = handover;
        this.accounts = accounts;
        this.attempts = attempts;
        this.signIns = signIns;
    }

    /** What whoever sits at this browser puts into their app; empty when nobody is asked to here. */
    public Optional<SecondFactorDraft> draft(HttpServletRequest request) {
        return threshold.find(request, NextStep.SetUp.class).flatMap(SetUpEntrance::draft);
    }

    private static Optional<SecondFactorDraft> draft(Halfway halfway) {
        return halfway.next() instanceof NextStep.SetUp(SharedKey key)
                ? Optional.of(new SecondFactorDraft(halfway.account(), key, false))
                : Optional.empty();
    }

    /**
     * Asks for codes from now on. Whoever is signed in somewhere has shown no more than the password there, and shows more.
     *
     * @param code what the app shows for the key
     * @return recovery codes, which are told this once
     */
    public SecondFactorOutcome<List<RecoveryCode>> turnOn(HttpServletRequest request, String code) {
        return threshold
                .find(request, NextStep.SetUp.class)
                .filter(this::isStillTheirs)
                .flatMap(halfway -> draft(halfway).map(draft -> turnOn(request, halfway, draft, code)))
                .orElseGet(() -> new Refused<>(Reason.OVER));
    }

    private SecondFactorOutcome<List<RecoveryCode>> turnOn(
            HttpServletRequest request, Halfway halfway, SecondFactorDraft draft, String code) {
        SignInAttempt attempt =
                attempts.of(request, Optional.of(halfway.account().email()));
        if (!attempts.mayTryCode(attempt)) {
            return new Refused<>(Reason.TOO_MANY_TRIES);
        }
        SecondFactorOutcome<List<RecoveryCode>> outcome = handover.accept(draft, code);
        if (outcome instanceof Done<List<RecoveryCode>>) {
            attempts.codeSucceeded(attempt);
            signIns.endAll(halfway.account().id());
            threshold.goOn(request, halfway, new NextStep.Enter());
        }
        return outcome;
    }

    /** A key that was put in by who knew an old password would shut out who knows the new one. */
    private boolean isStillTheirs(Halfway halfway) {
        return accounts.findPrincipal(halfway.account().id())
                .filter(AccountPrincipal::isEnabled)
                .filter(principal -> principal.passwordVersion() == halfway.passwordVersion())
                .isPresent();
    }

    public SignInDoor door() {
        return new SignInDoor(PathPatternRequestMatcher.pathPattern(HttpMethod.POST, PAGE), this::enter, "expired");
    }

    private AccountAuthentication enter(HttpServletRequest request) {
        Halfway halfway = threshold
                .find(request, NextStep.Enter.class)
                .orElseThrow(() -> new CodeRefusedException(CodeRefusal.OVER));
        return threshold.admit(request, halfway, AuditKind.SIGNED_IN_BY_CODE);
    }
}
