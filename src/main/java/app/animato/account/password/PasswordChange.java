package app.animato.account.password;

import app.animato.account.Account;
import app.animato.account.CurrentAccount;
import app.animato.account.Proof;
import app.animato.account.RegistrationRefusal;
import app.animato.account.password.PasswordResult.Changed;
import app.animato.account.password.PasswordResult.NotFresh;
import app.animato.account.password.PasswordResult.NotProven;
import app.animato.account.password.PasswordResult.Refused;
import app.animato.account.password.PasswordResult.TooManyTries;
import app.animato.account.signin.PersonCheck;
import app.animato.account.signin.SignIns;
import app.animato.audit.AuditKind;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Somebody who is signed in changes their password, for which they have to know the one before. */
@Service
public class PasswordChange {

    private final CurrentAccount currentAccount;
    private final Passwords passwords;
    private final PersonCheck person;
    private final SignIns signIns;

    PasswordChange(CurrentAccount currentAccount, Passwords passwords, PersonCheck person, SignIns signIns) {
        this.currentAccount = currentAccount;
        this.passwords = passwords;
        this.person = person;
        this.signIns = signIns;
    }

    /** What somebody has to show before they can change it, or choose their first. */
    public Proof proof(HttpServletRequest request) {
        return person.proofHoweverFresh(request, currentAccount.require());
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
        return switch (person.checkPassword(request, account, before)) {
            case TOO_MANY_TRIES -> new TooManyTries();
            case WRONG_PASSWORD -> new NotProven();
            case SIGN_IN_ANEW -> new NotFresh();
            case PASSED -> change(account, wanted, request);
        };
    }

    private PasswordResult change(Account account, String wanted, HttpServletRequest request) {
        passwords.change(account.id(), wanted, AuditKind.PASSWORD_CHANGED);
        signIns.endOthers(account.id(), request);
        return new Changed();
    }
}
