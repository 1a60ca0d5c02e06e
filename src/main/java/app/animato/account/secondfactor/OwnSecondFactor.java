package app.animato.account.secondfactor;

import app.animato.account.Account;
import app.animato.account.AccountId;
import app.animato.account.CurrentAccount;
import app.animato.account.Proof;
import app.animato.account.roster.Accounts;
import app.animato.account.secondfactor.SecondFactorOutcome.Done;
import app.animato.account.secondfactor.SecondFactorOutcome.Reason;
import app.animato.account.secondfactor.SecondFactorOutcome.Refused;
import app.animato.account.signin.PersonCheck;
import app.animato.audit.AuditKind;
import app.animato.audit.AuditLog;
import app.animato.audit.Deed;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Whether the account of whoever is acting asks for a code besides the password. */
@Service
public class OwnSecondFactor {

    private final CurrentAccount currentAccount;
    private final Accounts accounts;
    private final SecondFactorRows rows;
    private final SecondFactorCheck check;
    private final KeyHandover handover;
    private final PersonCheck person;
    private final AuditLog audit;
    private final TransactionTemplate transaction;

    OwnSecondFactor(
            CurrentAccount currentAccount,
            Accounts accounts,
            SecondFactorRows rows,
            SecondFactorCheck check,
            KeyHandover handover,
            PersonCheck person,
            AuditLog audit,
            TransactionTemplate transaction) {
        this.currentAccount = currentAccount;
        this.accounts = accounts;
        this.rows = rows;
        this.check = check;
        this.handover = handover;
        this.person = person;
        this.audit = audit;
        this.transaction = transaction;
    }

    /** Empty when no code is asked for. */
    public Optional<SecondFactorState> find() {
        return rows.find(currentAccount.require());
    }

    /** Whether there is a password that a code could be asked for besides. */
    public boolean hasPassword() {
        return accounts.hasPassword(currentAccount.require());
    }

    /** Whether the house wants them to have it, so that it cannot be switched off. */
    public boolean isDemanded() {
        return check.isDemanded(currentAccount.findAccount().orElseThrow());
    }

    /** What they have to show before they can have one. */
    public Proof proof(HttpServletRequest request) {
        return person.proof(request, currentAccount.require());
    }

    /** Makes a key for them to put into their app, in place of the one they have, for which the password is asked for. */
    public SecondFactorOutcome<SecondFactorDraft> draft(HttpServletRequest request, String password) {
        Account account = currentAccount.findAccount().orElseThrow();
        if (!accounts.hasPassword(account.id())) {
            return new Refused<>(Reason.NO_PASSWORD);
        }
        boolean replaces = rows.exists(account.id());
        return allowed(
                replaces ? person.checkPassword(request, account, password) : person.check(request, account, password),
                () -> new Done<>(new SecondFactorDraft(account, SharedKey.create(), replaces)));
    }

    /**
     * Asks for codes from now on, or for those of another app. Whoever is signed in somewhere stays so.
     *
     * @param code what the app shows for the key
     * @return recovery codes, which are told this once
     */
    public SecondFactorOutcome<List<RecoveryCode>> turnOn(SecondFactorDraft draft, String code) {
        return draft.account().id().equals(currentAccount.require())
                ? handover.accept(draft, code)
                : new Refused<>(Reason.WRONG_CODE);
    }

    /** Other recovery codes, told this once; those of before are worth nothing. */
    public SecondFactorOutcome<List<RecoveryCode>> renewCodes(HttpServletRequest request, String password) {
        Account account = currentAccount.findAccount().orElseThrow();
        return allowed(person.checkPassword(request, account, password), () -> renewCodes(account.id()));
    }

    private SecondFactorOutcome<List<RecoveryCode>> renewCodes(AccountId account) {
        List<RecoveryCode> codes = RecoveryCode.create();
        boolean renewed = transaction.execute(running -> {
            boolean there = rows.lock(account);
            if (there) {
                rows.replaceRecoveryCodes(account, codes);
                audit.note(Deed.own(AuditKind.RECOVERY_CODES_MADE, account.value()));
            }
            return there;
        });
        return renewed ? new Done<>(codes) : new Refused<>(Reason.CHANGED);
    }

    /** The password opens the account alone again, unless the house demands more. */
    public SecondFactorOutcome<Boolean> turnOff(HttpServletRequest request, String password) {
        Account account = currentAccount.findAccount().orElseThrow();
        if (check.isDemanded(account)) {
            return new Refused<>(Reason.DEMANDED);
        }
        return allowed(person.checkPassword(request, account, password), () -> turnOff(account.id()));
    }

    private SecondFactorOutcome<Boolean> turnOff(AccountId account) {
        boolean removed = transaction.execute(running -> {
            boolean there = rows.remove(account);
            if (there) {
                audit.note(Deed.own(AuditKind.SECOND_FACTOR_OFF, account.value()));
            }
            return there;
        });
        return removed ? new Done<>(true) : new Refused<>(Reason.CHANGED);
    }

    private static <T> SecondFactorOutcome<T> allowed(
            PersonCheck.Outcome outcome, Supplier<SecondFactorOutcome<T>> work) {
        return switch (outcome) {
            case WRONG_PASSWORD -> new Refused<>(Reason.WRONG_PASSWORD);
            case TOO_MANY_TRIES -> new Refused<>(Reason.TOO_MANY_TRIES);
            case SIGN_IN_ANEW -> new Refused<>(Reason.NO_PASSWORD);
            case PASSED -> work.get();
        };
    }
}
