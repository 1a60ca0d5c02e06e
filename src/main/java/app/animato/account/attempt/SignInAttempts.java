package app.animato.account.attempt;

import app.animato.account.EmailAddress;
import app.animato.account.roster.Accounts;
import app.animato.audit.AuditKind;
import app.animato.audit.AuditLog;
import app.animato.audit.Deed;
import app.animato.shared.Allowances;
import app.animato.shared.Sender;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Lets passwords be tried as often as {@link SignInLimits} allows, and writes down where that was not enough. */
@Component
public class SignInAttempts {

    /** Whoever goes on trying shall not fill the log. */
    private static final Duration WRITTEN_AGAIN = Duration.ofMinutes(10);

    private final SignInLimits limits;
    private final KnownDevices devices;
    private final Accounts accounts;
    private final AuditLog audit;
    private final Allowances<Sender> written;

    SignInAttempts(SignInLimits limits, KnownDevices devices, Accounts accounts, AuditLog audit, Clock clock) {
        this.limits = limits;
        this.devices = devices;
        this.accounts = accounts;
        this.audit = audit;
        this.written = new Allowances<>(1, WRITTEN_AGAIN, clock);
    }

    public SignInAttempt of(HttpServletRequest request, Optional<EmailAddress> account) {
        return new SignInAttempt(
                account,
                Sender.of(request.getRemoteAddr()),
                account.flatMap(named -> devices.recognise(request, named)));
    }

    /** Counts it, and tells whether the password may be looked at. */
    public boolean mayTry(SignInAttempt attempt) {
        return told(limits.mayTry(attempt), attempt);
    }

    /** The same for a code that is asked for after the right password. */
    public boolean mayTryCode(SignInAttempt attempt) {
        return told(limits.mayTryCode(attempt), attempt);
    }

    private boolean told(boolean may, SignInAttempt attempt) {
        if (!may && written.take(attempt.sender())) {
            audit.note(Deed.upon(
                    AuditKind.SIGN_IN_THROTTLED,
                    attempt.account()
                            .flatMap(accounts::findPrincipal)
                            .map(known -> known.account().id().value())));
        }
        return may;
    }

    /** The password was right. */
    public void succeeded(SignInAttempt attempt) {
        limits.succeeded(attempt);
    }

    /** The code was right. */
    public void codeSucceeded(SignInAttempt attempt) {
        limits.codeSucceeded(attempt);
    }
}
