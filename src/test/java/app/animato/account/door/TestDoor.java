package app.animato.account.door;

import app.animato.account.roster.AccountPrincipal;
import app.animato.account.roster.Accounts;
import app.animato.audit.AuditKind;
import app.animato.audit.AuditLog;
import java.util.List;

/** Ways in beside the password, for tests. */
public final class TestDoor {

    private TestDoor() {}

    public static Admission admission(Accounts accounts) {
        return new Admission(accounts);
    }

    public static AccountAuthentication admitted(AccountPrincipal principal) {
        return new AccountAuthentication(principal, AuditKind.SIGNED_IN);
    }

    public static OtherWaysIn otherWays(AuditLog audit, OtherWayIn... ways) {
        return new OtherWaysIn(List.of(ways), audit);
    }
}
