package app.animato.account;

import app.animato.account.PasswordResult.Changed;
import app.animato.account.PasswordResult.NotProven;
import app.animato.account.PasswordResult.Refused;
import app.animato.audit.AuditKind;
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
    private final Clock clock;

    PasswordResets(ResetRows rows, Accounts accounts, Passwords passwords, SignIns signIns, Clock clock) {
        this.rows = rows;
        this.accounts = accounts;
        this.passwords = passwords;
        this.signIns = signIns;
        this.clock = clock;
    }

    ResetLink issue(AccountId account, Duration life) {
        SecretToken token = SecretToken.create();
        Instant now = Moments.now(clock);
        rows.add(token.hash(), account, now, now.plus(life));
        return new ResetLink(token);
    }

    /** Whose password the secret is good for; nothing is used up by looking. */
    public Optional<EmailAddress> recognise(String secret) {
        return account(secret).map(Account::email);
    }

    /** Ends all sign-ins of the account. */
    public PasswordResult reset(String secret, String wanted) {
        return account(secret).map(account -> reset(account, secret, wanted)).orElseGet(NotProven::new);
    }

    private PasswordResult reset(Account account, String secret, String wanted) {
        Optional<RegistrationRefusal> refusal = passwords.judge(wanted, account.email());
        if (refusal.isPresent()) {
            return new Refused(refusal.get());
        }
        boolean changed = passwords.change(
                account.id(), wanted, AuditKind.PASSWORD_RESET, () -> rows.use(hash(secret), clock.instant()));
        if (!changed) {
            return new NotProven();
        }
        signIns.endAll(account.id());
        return new Changed();
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
