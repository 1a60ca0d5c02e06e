package app.animato.account.secondfactor;

import app.animato.account.AccountId;
import app.animato.account.door.AfterPassword;
import app.animato.account.roster.AccountPrincipal;
import app.animato.audit.AuditKind;
import java.time.Clock;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Whether an account asks for a code, and whether one is its. */
@Component
class SecondFactorCheck implements AfterPassword {

    private static final Pattern SPACE = Pattern.compile("\\s+");

    private final SecondFactorRows rows;
    private final Clock clock;

    SecondFactorCheck(SecondFactorRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    @Override
    public void check(AccountPrincipal principal) {
        if (isWanted(principal.account().id())) {
            throw new CodeWantedException(principal);
        }
    }

    boolean isWanted(AccountId account) {
        return rows.exists(account);
    }

    /** Uses the code up; says what coming in by it is called, or that it is none, or was used before. */
    Optional<AuditKind> use(AccountId account, String typed) {
        if (useTimeCode(account, tidy(typed))) {
            return Optional.of(AuditKind.SIGNED_IN_BY_CODE);
        }
        return RecoveryCode.parse(typed)
                .filter(code -> rows.useRecoveryCode(account, code))
                .map(used -> AuditKind.SIGNED_IN_BY_RECOVERY_CODE);
    }

    private boolean useTimeCode(AccountId account, String code) {
        OptionalLong step = rows.findKey(account)
                .map(key -> key.step(code, clock.instant()))
                .orElseGet(OptionalLong::empty);
        return step.isPresent() && rows.useStep(account, step.getAsLong());
    }

    /** Apps show a code in two groups, and people type it so. */
    static String tidy(String typed) {
        return SPACE.matcher(typed).replaceAll("");
    }
}
