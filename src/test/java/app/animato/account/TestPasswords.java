package app.animato.account;

import app.animato.audit.AuditLog;
import app.animato.testing.TestDatabase;

/** Passwords for tests, hashed quickly. */
final class TestPasswords {

    private TestPasswords() {}

    static Passwords over(TestDatabase database, AuditLog audit) {
        return new Passwords(
                new Accounts(database.jdbc()),
                new ResetRows(database.jdbc()),
                new PasswordRules(""),
                TestHashes.QUICK,
                audit,
                database.transaction());
    }
}
