package app.animato.account.secondfactor;

import app.animato.account.AccountId;
import app.animato.account.secondfactor.SecondFactorOutcome.Done;
import app.animato.account.secondfactor.SecondFactorOutcome.Reason;
import app.animato.account.secondfactor.SecondFactorOutcome.Refused;
import app.animato.audit.AuditKind;
import app.animato.audit.AuditLog;
import app.animato.audit.Deed;
import app.animato.shared.Moments;
import java.time.Clock;
import java.util.List;
import java.util.OptionalLong;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** A key counts from when its app has shown a code of it, and not before: whoever slips is not shut out. */
@Component
class KeyHandover {

    private final SecondFactorRows rows;
    private final AuditLog audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    KeyHandover(SecondFactorRows rows, AuditLog audit, TransactionTemplate transaction, Clock clock) {
        this.rows = rows;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Returns the recovery codes that belong to it; those of before are worth nothing. */
    SecondFactorOutcome<List<RecoveryCode>> accept(SecondFactorDraft draft, String code) {
        OptionalLong step = draft.key().step(SecondFactorCheck.tidy(code), clock.instant());
        if (step.isEmpty()) {
            return new Refused<>(Reason.WRONG_CODE);
        }
        List<RecoveryCode> codes = RecoveryCode.create();
        try {
            boolean kept = transaction.execute(running -> keep(draft, step.getAsLong(), codes));
            return kept ? new Done<>(codes) : new Refused<>(Reason.CHANGED);
        } catch (DuplicateKeyException onAlready) {
            return new Refused<>(Reason.CHANGED);
        }
    }

    private boolean keep(SecondFactorDraft draft, long step, List<RecoveryCode> codes) {
        AccountId account = draft.account().id();
        if (draft.replaces() && !rows.remove(account)) {
            return false;
        }
        rows.add(account, draft.key(), step, Moments.now(clock));
        rows.replaceRecoveryCodes(account, codes);
        audit.note(Deed.own(
                draft.replaces() ? AuditKind.SECOND_FACTOR_REPLACED : AuditKind.SECOND_FACTOR_ON, account.value()));
        return true;
    }
}
