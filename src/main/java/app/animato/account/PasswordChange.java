package app.animato.account;

import app.animato.account.PasswordResult.Changed;
import app.animato.account.PasswordResult.NotProven;
import app.animato.account.PasswordResult.Refused;
import app.animato.account.PasswordResult.TooManyTries;
import app.animato.audit.AuditKind;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;

/** Somebody who is signed in changes their password, for which they have to know the one before. */
@Service
public class PasswordChange {

    private final CurrentAccount currentAccount;
    private final Accounts accounts;
    private final Passwords passwords;
    private final PasswordEncoder encoder;
    private final SignInAttempts attempts;
    private final SignIns signIns;

    PasswordChange(
            CurrentAccount currentAccount,
            Accounts accounts,
            Passwords passwords,
            PasswordEncoder encoder,
            SignInAttempts attempts,
            SignIns signIns) {
        this.currentAccount = currentAccount;
        this.accounts = accounts;
        this.passwords = passwords;
        this.encoder = encoder;
        this.attempts = attempts;
        this.signIns = signIns;
    }

    /**
     * Ends all sign-ins but the one it is done with. Wrong passwords count as they do at the door: whoever finds an open page
     * has no more guesses there.
     */
    public PasswordResult change(String before, String wanted, HttpServletRequest request) {
        Account account = currentAccount.findAccount().orElseThrow();
        Optional<RegistrationRefusal> refusal = passwords.judge(wanted, account.email());
        if (refusal.isPresent()) {
            return new Refused(refusal.get());
        }
        SignInAttempt attempt = attempts.of(request, Optional.of(account.email()));
        if (!attempts.mayTry(attempt)) {
            return new TooManyTries();
        }
        if (!isPassword(before, account)) {
            return new NotProven();
        }
        attempts.succeeded(attempt);
        passwords.change(account.id(), wanted, AuditKind.PASSWORD_CHANGED);
        signIns.endOthers(
                account.id(), Optional.ofNullable(request.getSession(false)).flatMap(signIns::of));
        return new Changed();
    }

    private boolean isPassword(String before, Account account) {
        return accounts.findPrincipal(account.id())
                .map(AccountPrincipal::getPassword)
                .filter(hash -> encoder.matches(before, hash))
                .isPresent();
    }
}
