package app.animato.account.password;

import app.animato.account.Account;
import app.animato.account.AccountEntry;
import app.animato.account.AccountId;
import app.animato.account.EmailAddress;
import app.animato.account.RegistrationRefusal;
import app.animato.account.ResetLink;
import app.animato.account.door.OtherWaysIn;
import app.animato.account.password.PasswordResult.Changed;
import app.animato.account.password.PasswordResult.NotProven;
import app.animato.account.password.PasswordResult.Refused;
import app.animato.account.roster.Accounts;
import app.animato.account.signin.SignIns;
import app.animato.audit.AuditKind;
import app.animato.shared.Moments;
import app.animato.shared.SecretToken;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/** Links by which somebody who forgot their password gets another one. Each is good once and until its end. */
@Service
public class PasswordResets {

    private final ResetRows rows;
    private final Accounts accounts;
    private final Passwords passwords;
    private final SignIns signIns;
    private final OtherWaysIn otherWays;
    private final Clock clock;

    PasswordResets(
            ResetRows rows,
            Accounts accounts,
            Passwords passwords,
            SignIns signIns,
            OtherWaysIn otherWays,
            Clock clock) {
        this.rows = rows;
        this.accounts = accounts;
        this.passwords = passwords;
        this.signIns = signIns;
        this.otherWays = otherWays;
        this.clock = clock;
    }

    public ResetLink issue(AccountId account, Duration life) {
        SecretToken token = SecretToken.create();
        Instant now = Moments.now(clock);
        rows.add(token.hash(), account, now, now.plus(life));
        return new ResetLink(token);
    }

    /** Whose password the secret is good for; nothing is used up by looking. */
    public Optional<EmailAddress> recognise(String secret) {
        return account(secret).map(Account::email);
    }

    /** Whether the account of a good secret can be entered in other ways than by its password. */
    public boolean hasOtherWays(String secret) {
        return account(secret).filter(account -> otherWays.exist(account.id())).isPresent();
    }

    /**
     * Ends all sign-ins of the account.
     *
     * @param alone whether the password shall be the only way in: whoever had taken the account may have left themselves another
     */
    public PasswordResult reset(String secret, String wanted, boolean alone) {
        return account(secret)
                .map(account -> reset(account, secret, wanted, alone))
                .orElseGet(NotProven::new);
    }

    private PasswordResult reset(Account account, String secret, String wanted, boolean alone) {
        Optional<RegistrationRefusal> refusal = passwords.judge(wanted, account.email());
        if (refusal.isPresent()) {
            return new Refused(refusal.get());
        }
        boolean changed = passwords.change(
                account.id(), wanted, AuditKind.PASSWORD_RESET, () -> use(account.id(), secret, alone));
        if (!changed) {
            return new NotProven();
        }
        signIns.endAll(account.id());
        return new Changed();
    }

    private boolean use(AccountId account, String secret, boolean alone) {
        boolean good = rows.use(hash(secret), clock.instant());
        if (good && alone) {
            otherWays.remove(account);
        }
        return good;
    }

    private Optional<Account> account(String secret) {
        return rows.find(hash(secret), clock.instant()).flatMap(accounts::find).map(AccountEntry::account);
    }

    /** As it is kept; of what cannot be a secret, nothing that is kept. */
    private static String hash(String secret) {
        return SecretToken.parse(secret).map(SecretToken::hash).orElse("");
    }

    @Scheduled(fixedDelayString = "${animato.reset.sweep:PT1H}")
    void sweep() {
        rows.removeOver(clock.instant());
    }
}
