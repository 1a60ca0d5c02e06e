package app.animato.audit;

import app.animato.testing.TestDatabase;
import java.time.Clock;
import java.time.Duration;

/** An audit log for tests, kept as long as is usual. */
public final class TestAudit {

    private TestAudit() {}

    public static AuditLog over(TestDatabase database, Clock clock) {
        return new AuditLog(new AuditRows(database.jdbc()), new AuditSettings(Duration.ofDays(180)), () -> {}, clock);
    }
}
