package app.animato.account.secondfactor;

import app.animato.account.Account;
import app.animato.account.AccountId;
import app.animato.account.door.AfterPassword;
import app.animato.account.door.OtherWaysIn;
import app.animato.account.roster.AccountPrincipal;
import app.animato.audit.AuditKind;
import java.time.Clock;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Whether a code is asked for besides an account's password, and whether one is its. */
@Component
class SecondFactorCheck implements AfterPassword {

    private static final Pattern SPACE = Pattern.compile("\\s+");

    private final SecondFactorRows rows;
    private final SecondFactorDemand demand;
    private final OtherWaysIn otherWays;
    private final Clock clock;

    SecondFactorCheck(SecondFactorRows rows, SecondFactorSettings settings, OtherWaysIn otherWays, Clock clock) {
        this.rows = rows;
        this.demand = settings.secondFactor();
        this.otherWays = otherWays;
        this.clock = clock;
    }

    @Override
    public void check(AccountPrincipal principal) {
        if (isWanted(principal.account().id())) {
            throw new CodeWantedException(principal, new NextStep.TypeCode());
        }
        if (isDemanded(principal.account())) {
            throw new CodeWantedException(principal, new NextStep.SetUp(SharedKey.create()));
        }
    }

    /** Whoever has nothing but a password has shown nothing else when they were remembered. */
    @Override
    public boolean letsComeBack(AccountPrincipal principal) {
        AccountId account = principal.account().id();
        return !isDemanded(principal.account()) || isWanted(account) || otherWays.exist(account);
    }

    /** Whether the house wants it to ask for a code. */
    boolean isDemanded(Account account) {
        return demand.concerns(account.role());
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
