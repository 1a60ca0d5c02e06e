package app.animato.account.password;

import app.animato.account.AccountId;
import app.animato.account.EmailAddress;
import app.animato.account.RegistrationRefusal;
import app.animato.account.roster.Accounts;
import app.animato.audit.AuditKind;
import app.animato.audit.AuditLog;
import app.animato.audit.Deed;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Gives accounts other passwords. Whatever could have done so before, such as a link that is still open, is worth nothing after. */
@Component
class Passwords {

    private static final Logger log = LoggerFactory.getLogger(Passwords.class);

    private final Accounts accounts;
    private final ResetRows resets;
    private final PasswordRules rules;
    private final PasswordEncoder encoder;
    private final AuditLog audit;
    private final TransactionTemplate transaction;

    Passwords(
            Accounts accounts,
            ResetRows resets,
            PasswordRules rules,
            PasswordEncoder encoder,
            AuditLog audit,
            TransactionTemplate transaction) {
        this.accounts = accounts;
        this.resets = resets;
        this.rules = rules;
        this.encoder = encoder;
        this.audit = audit;
        this.transaction = transaction;
    }

    Optional<RegistrationRefusal> judge(String wanted, EmailAddress account) {
        return rules.judge(wanted, account).or(() -> rules.judgeElsewhere(wanted));
    }

    void change(AccountId account, String wanted, AuditKind kind) {
        change(account, wanted, kind, () -> true);
    }

    /**
     * Gives it if it may.
     *
     * @param may asked in the transaction that does it
     */
    boolean change(AccountId account, String wanted, AuditKind kind, BooleanSupplier may) {
        String hash = encoder.encode(wanted);
        boolean changed = transaction.execute(running -> {
            if (!may.getAsBoolean()) {
                return false;
            }
            accounts.changePassword(account, hash);
            resets.removeAll(account);
            audit.note(Deed.own(kind, account.value()));
            return true;
        });
        if (changed) {
            log.info("Account {}: {}", account, kind);
        }
        return changed;
    }
}
