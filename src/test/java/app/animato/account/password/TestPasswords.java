package app.animato.account.password;

import app.animato.account.door.OtherWaysIn;
import app.animato.account.roster.TestRoster;
import app.animato.account.signin.SignIns;
import app.animato.audit.AuditLog;
import app.animato.testing.TestDatabase;
import java.net.URI;
import java.time.Clock;

/** Passwords for tests, hashed quickly. */
public final class TestPasswords {

    private TestPasswords() {}

    public static PasswordRules rules() {
        return new PasswordRules("", noneLeaked());
    }

    static LeakedPasswords noneLeaked() {
        return new LeakedPasswords(new LeakSettings(false, URI.create("http://localhost/")));
    }

    static Passwords over(TestDatabase database, AuditLog audit) {
        return new Passwords(
                TestRoster.accounts(database),
                new ResetRows(database.jdbc()),
                rules(),
                TestHashes.QUICK,
                audit,
                database.transaction());
    }

    public static PasswordResets resets(
            TestDatabase database, SignIns signIns, OtherWaysIn otherWays, AuditLog audit, Clock clock) {
        return new PasswordResets(
                new ResetRows(database.jdbc()),
                TestRoster.accounts(database),
                over(database, audit),
                signIns,
                otherWays,
                clock);
    }
}
